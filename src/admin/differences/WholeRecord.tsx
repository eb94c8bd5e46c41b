import { Box } from '@mui/material'
import type { FieldInWords } from '#charter/compare/fieldInWords.ts'
import { words } from '#charter/words/words.ts'
import { useLanguage } from '../app/LanguageProvider.tsx'
import { useText } from '../i18n/useText.ts'

interface WholeRecordProps {
  kind: 'added' | 'removed'
  fields: readonly FieldInWords[]
}

/** All that a record holds which was added, or held which was removed; folded. */
export function WholeRecord({ kind, fields }: WholeRecordProps) {
  const text = useText()
  const { language } = useLanguage()
  const { colon } = words(language).comparison
  if (fields.length === 0) return null
  return (
    <Box component="details" sx={{ color: 'text.secondary' }}>
      <Box component="summary" sx={{ cursor: 'pointer', width: 'fit-content' }}>
        {text(`differences.content.${kind}`)}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {fields.map(({ field, noun, before, after }) => (
          <Box component="li" key={field} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {noun}
            {colon}
            <Box component="span" sx={{ color: 'text.primary' }}>
              {kind === 'added' ? after : before}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
