import { Box, Button, Typography } from '@mui/material'
import { useFormContext, useWatch } from 'react-hook-form'
import { COLUMN_FIELDS } from '#charter/register/columns.ts'
import { PROVIDER_TABLE_FIELDS } from '#charter/register/providerTable.ts'
import type { Section } from '#charter/register/section.ts'
import { words } from '#charter/words/words.ts'
import { useText } from '../i18n/useText.ts'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useDraft } from '../preview/useDraft.ts'
import { LeftoverValues } from '../record/LeftoverValues.tsx'
import { ColumnsInput } from '../sites/ColumnsInput.tsx'

const PROVIDER_FIELDS = COLUMN_FIELDS.filter((field) => field.startsWith('provider.'))

/** The columns of the table of providers, in a section that holds it: the usual ones, or others. */
export function ProviderColumns() {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const language = useDraft().data?.site.language
  const { setValue } = useFormContext<Section>()
  const [kind, columns] = useWatch<Section, ['kind', 'columns']>({ name: ['kind', 'columns'] })
  if (kind !== 'providers') return <LeftoverValues fields={['columns']} />
  const hasOwn = columns.length > 0
  const titles: Readonly<Record<string, string>> = words(language ?? 'fr').providerTable
  const usual = PROVIDER_TABLE_FIELDS.map((field) => ({ field, label: titles[field] ?? '' }))
  return (
    <Box sx={{ mt: 1 }}>
      {hasOwn ? (
        <ColumnsInput
          label={text('resources.sections.fields.columns')}
          help={text('sections.help.columns')}
          language={language ?? 'fr'}
          choices={PROVIDER_FIELDS}
        />
      ) : (
        <Typography color="textSecondary">
          {text('sections.providers.usual', { titles: usual.map(({ label }) => label).join(', ') })}
        </Typography>
      )}
      {!isReadOnly && language && (
        <Button
          variant="outlined"
          onClick={() => setValue('columns', hasOwn ? [] : usual, { shouldDirty: true })}
          sx={{ mt: 1 }}
        >
          {text(hasOwn ? 'sections.providers.back' : 'sections.providers.choose')}
        </Button>
      )}
    </Box>
  )
}
