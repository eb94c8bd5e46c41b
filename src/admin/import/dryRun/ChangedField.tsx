import { Box } from '@mui/material'
import type { FieldChange } from '#charter/import/plan/importPlan.ts'
import { nameField } from '#charter/words/nameField.ts'
import { useLanguage } from '../../kit/language.ts'
import { FieldValue } from '../../kit/form/FieldValue.tsx'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'
import { useText } from '../../i18n/useText.ts'

interface ChangedFieldProps {
  resource: string
  change: FieldChange
  /** Whether the record is new, and has no old values. */
  isNew: boolean
  /** The new value in words, where the register does not know it yet. */
  name?: string | undefined
}

/** « Durée de vie : 6 mois → 13 mois »; of a new record the value alone. Stands within a ResourceContext. */
export function ChangedField({
  resource,
  change: { field, old, new: value },
  isNew,
  name,
}: ChangedFieldProps) {
  const text = useText()
  const { language } = useLanguage()
  const label = nameField(resource, field, language)?.label ?? field
  return (
    <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {text('app.form.fieldLabel', { field: label })}
      </Box>{' '}
      {!isNew && (
        <>
          <Box component="del" sx={{ color: 'text.secondary' }}>
            <FieldValue field={field} value={old} />
          </Box>{' '}
          <span aria-hidden>→</span>
          <Box component="span" sx={visuallyHidden}>
            {text('imports.plan.becomes')}
          </Box>{' '}
        </>
      )}
      <Box component="bdi" sx={isNew ? {} : { fontWeight: 600 }}>
        {name ?? <FieldValue field={field} value={value} />}
      </Box>
    </Box>
  )
}
