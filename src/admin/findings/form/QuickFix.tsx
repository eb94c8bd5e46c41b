import FixIcon from '@mui/icons-material/AutoFixHighOutlined'
import { Button } from '@mui/material'
import { useFormContext } from 'react-hook-form'
import { useResourceContext } from 'react-admin'
import { valueInWords } from '#charter/compare/valueInWords.ts'
import type { Fix } from '#charter/findings/finding.ts'
import { useIsReadOnly } from '../../app/form/ReadOnlyInputs.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useText } from '../../i18n/useText.ts'
import { MergeButton } from './MergeButton.tsx'

/** What would put a finding right, a click away. It changes what is typed; saving it stays the officer's. */
export function QuickFix({ fix }: { fix: Fix }) {
  const isReadOnly = useIsReadOnly()
  // Beside the day of a review stands a button of its own.
  if (isReadOnly || (fix.kind === 'set' && 'reviewedOn' in fix.changes)) return null
  return fix.kind === 'merge' ? <MergeButton otherId={fix.with} /> : <SetButton changes={fix.changes} />
}

function SetButton({ changes }: { changes: Record<string, string | string[]> }) {
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
    <Button
      size="small"
      startIcon={<FixIcon />}
      onClick={apply}
      sx={{ p: 0, minHeight: 24, textAlign: 'left' }}
    >
      {value === '' ? text('findings.fix.empty') : text('findings.fix.set', { value })}
    </Button>
  )
}
