import {
  FormControl,
  FormControlLabel,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { useText } from '../../i18n/useText.ts'
import { categoryInWords, type useProposedCategory } from './useProposedCategory.ts'
import type { TrackerHost, useProposedProvider } from './useProposedProvider.ts'

interface HostQuestionProps {
  proposal: Proposal
  provider: ReturnType<typeof useProposedProvider>
}

/** Asks who runs a product that a body may run itself, and how the body is called where the register does not say. */
export function HostQuestion({ proposal, provider }: HostQuestionProps) {
  const text = useText()
  const { asksHost, asksName, answer, setAnswer, bodyName, setBodyName, body } = provider
  const labels: Record<TrackerHost, string> = {
    self: [text('trackers.proposal.hostSelf'), body?.name && `(${body.name})`].filter(Boolean).join(' '),
    provider: proposal.provider,
  }
  return (
    <>
      {asksHost && (
        <FormControl sx={{ mt: 1, display: 'block' }}>
          <FormLabel id={`host-${proposal.name}`} sx={{ fontSize: '0.875rem', color: 'text.primary' }}>
            {text('trackers.proposal.whoHosts', { service: proposal.service })}
          </FormLabel>
          <RadioGroup aria-labelledby={`host-${proposal.name}`} row value={answer}>
            {(['self', 'provider'] as const).map((host) => (
              <FormControlLabel
                key={host}
                value={host}
                label={labels[host]}
                control={<Radio size="small" onChange={() => setAnswer(host)} />}
              />
            ))}
          </RadioGroup>
        </FormControl>
      )}
      {asksName && (
        <TextField
          label={text('trackers.proposal.bodyName')}
          helperText={text('trackers.proposal.bodyNameHelp')}
          value={bodyName}
          onChange={(event) => setBodyName(event.target.value)}
          // Enter would save the form around.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          size="small"
        />
      )}
    </>
  )
}

/** Lets the officer choose another category than the proposed one, among those with the tracker’s consent. */
export function CategoryQuestion({ category }: { category: ReturnType<typeof useProposedCategory> }) {
  const text = useText()
  const { options, chosen, pick } = category
  if (options.length === 0 || (options.length === 1 && chosen !== undefined)) return null
  return (
    <TextField
      select
      label={text('trackers.proposal.categories')}
      value={chosen?.key ?? ''}
      onChange={(event) => pick(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      size="small"
      sx={{ mt: 1.5 }}
    >
      {chosen === undefined && <MenuItem value="">{text('trackers.proposal.chooseCategory')}</MenuItem>}
      {options.map(({ key, id, name, consent }) => (
        <MenuItem key={key} value={key} sx={{ whiteSpace: 'normal' }}>
          {categoryInWords({ id, name, consent }, text)}
        </MenuItem>
      ))}
    </TextField>
  )
}
