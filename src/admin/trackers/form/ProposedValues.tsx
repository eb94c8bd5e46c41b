import { Box, Checkbox, FormControlLabel } from '@mui/material'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'
import { useText } from '../../i18n/useText.ts'
import { ProposalOrigin } from './ProposalOrigin.tsx'
import type { ProposedValue } from './useProposedValues.ts'

interface ProposedValuesProps {
  values: readonly ProposedValue[]
  isChosen: (value: ProposedValue) => boolean
  onChoose: (field: ProposedValue['field'], isTaken: boolean) => void
}

/** What would be written into the form, by source; each can be left out, and what would replace a value has to be chosen. */
export function ProposedValues({ values, isChosen, onChoose }: ProposedValuesProps) {
  const titles = values.map(({ source }) => source.title)
  const sources = values
    .map(({ source }) => source)
    .filter(({ title }, position) => titles.indexOf(title) === position)
  return sources.map((source) => (
    <Box key={source.title} sx={{ mt: 1 }}>
      <ProposalOrigin source={source} />
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {values
          .filter((value) => value.source.title === source.title)
          .map((value) => (
            <li key={value.field}>
              <FormControlLabel
                control={
                  <Checkbox
                    size="small"
                    checked={isChosen(value)}
                    onChange={(_, isTaken) => onChoose(value.field, isTaken)}
                    sx={{ py: 0.25 }}
                  />
                }
                label={<ValueInWords value={value} />}
                sx={LABEL}
              />
            </li>
          ))}
      </Box>
    </Box>
  ))
}

const LABEL = {
  alignItems: 'flex-start',
  mr: 0,
  '& .MuiFormControlLabel-label': { fontSize: '0.875rem', pt: 0.25, minWidth: 0, overflowWrap: 'anywhere' },
}

/** « Durée : 13 mois », or « Durée : 6 mois → 13 mois » where the form says something else. */
function ValueInWords({ value: { label, current, proposed } }: { value: ProposedValue }) {
  const text = useText()
  return (
    <>
      {/* So that the box is not called as the field that it fills. */}
      <span style={visuallyHidden}>{text('trackers.proposal.take')}</span>{' '}
      {text('app.form.fieldLabel', { field: label })}{' '}
      {current !== null && (
        <>
          <Box component="del" sx={{ color: 'text.secondary' }}>
            {current}
          </Box>{' '}
          <span aria-hidden>→</span>
          <span style={visuallyHidden}>{text('trackers.proposal.becomes')}</span>{' '}
        </>
      )}
      <Box component={current === null ? 'span' : 'ins'} sx={{ fontWeight: 600, textDecoration: 'none' }}>
        {proposed}
      </Box>
    </>
  )
}
