import { Box, Button, Paper, TextField, Typography } from '@mui/material'
import { type SyntheticEvent, useState } from 'react'
import type { ImportField } from '#charter/import/importField.ts'
import type { ImportPlan } from '#charter/import/plan/importPlan.ts'
import { fieldInWords } from '#charter/import/words/problemInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'

/** Fields that the register asks for and rows do not say: one value for all of these rows. */
export function DefaultsPart({ plan }: { plan: ImportPlan }) {
  const text = useText()
  const { language } = useLanguage()
  const { run, state } = useImportRun()
  const given = state.choices.defaults ?? {}
  const [typed, setTyped] = useState<Partial<Record<ImportField, string>>>(given)
  const missing = countMissing(plan)
  const fields = [...new Set([...missing.keys(), ...keysOf(given)])]
  if (fields.length === 0) return null

  function apply(event: SyntheticEvent) {
    event.preventDefault()
    const filled = Object.entries(typed).filter(([, value = '']) => value.trim() !== '')
    run.decide({ choices: { defaults: Object.fromEntries(filled) } })
  }
  return (
    <Paper
      component="form"
      variant="outlined"
      aria-label={text('imports.defaults.title')}
      onSubmit={apply}
      sx={{ p: 2 }}
    >
      <Typography variant="h3">{text('imports.defaults.title')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {text('imports.defaults.help')}
      </Typography>
      <Box sx={{ maxWidth: '36rem' }}>
        {fields.map((field) => (
          <TextField
            key={field}
            label={fieldInWords(field, language)}
            value={typed[field] ?? ''}
            helperText={
              missing.has(field) && text('imports.defaults.missing', { smart_count: missing.get(field) ?? 0 })
            }
            onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
          />
        ))}
      </Box>
      <Button
        type="submit"
        variant="outlined"
        sx={{ mt: 1 }}
        disabled={JSON.stringify(typed) === JSON.stringify(given)}
      >
        {text('imports.defaults.apply')}
      </Button>
    </Paper>
  )
}

const keysOf = (given: Partial<Record<ImportField, string>>) =>
  Object.keys(given).flatMap((key) => {
    const field = ALL_GIVEN.find((one) => one === key)
    return field === undefined ? [] : [field]
  })

/** What may be said of all rows at once. A name is each row’s own; providers and categories are decided by their value. */
const ALL_GIVEN: readonly ImportField[] = ['cookie.service', 'cookie.purpose']

function countMissing({ cookies }: ImportPlan): ReadonlyMap<ImportField, number> {
  const counts = new Map<ImportField, number>()
  for (const { problems, name } of cookies)
    for (const { field, code } of problems)
      if (code === 'missing' && field !== null && name !== '' && ALL_GIVEN.includes(field))
        counts.set(field, (counts.get(field) ?? 0) + 1)
  return counts
}
