import FixIcon from '@mui/icons-material/AutoFixHighOutlined'
import { Box, Button, Link } from '@mui/material'
import { useId } from 'react'
import { useFormContext } from 'react-hook-form'
import { useResourceContext } from 'react-admin'
import { valueInWords } from '#charter/words/valueInWords.ts'
import type { Fix } from '#charter/findings/finding.ts'
import { useIsReadOnly } from '../../kit/form/ReadOnlyInputs.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useText } from '../../i18n/useText.ts'
import { MergeButton } from './MergeButton.tsx'

/**
 * The button that fixes a finding, with its condition beside it. It changes the fields of the form; the person still
 * has to save it.
 */
export function QuickFix({ fix }: { fix: Fix }) {
  const isReadOnly = useIsReadOnly()
  // The day of a review has its own button beside its input.
  if (isReadOnly || (fix.kind === 'set' && 'reviewedOn' in fix.changes)) return null
  return fix.kind === 'merge' ? <MergeButton otherId={fix.with} /> : <SetButton {...fix} />
}

function SetButton({ changes, onlyIf, source }: Omit<Extract<Fix, { kind: 'set' }>, 'kind'>) {
  const conditionId = useId()
  const text = useText()
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  const { setValue } = useFormContext()
  const value = Object.entries(changes)
    .map(([field, to]) => valueInWords(resource, field, to, language))
    .filter(Boolean)
    .join(', ')

  function apply() {
    for (const [field, to] of Object.entries(changes))
      setValue(field, to, { shouldDirty: true, shouldValidate: true })
  }

  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>
      <Button
        size="small"
        startIcon={<FixIcon />}
        onClick={apply}
        aria-describedby={onlyIf && conditionId}
        sx={{ p: 0, minHeight: 24, textAlign: 'left' }}
      >
        {value === '' ? text('findings.fix.empty') : text('findings.fix.set', { value })}
      </Button>
      {source && (
        <Box component="span" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {text('findings.fix.source')}{' '}
          {source.address === '' ? source.title : <Link href={source.address}>{source.title}</Link>}
        </Box>
      )}
      {onlyIf && (
        <Box component="span" id={conditionId} sx={{ color: 'text.secondary' }}>
          {text(`findings.fix.onlyIf.${onlyIf}`)}
        </Box>
      )}
    </Box>
  )
}
