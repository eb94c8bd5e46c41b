import { Box } from '@mui/material'
import type { FieldInWords } from '#charter/compare/inWords.ts'
import { words } from '#charter/words/words.ts'
import { useLanguage } from '../kit/language.ts'
import { isLong } from './isLong.ts'
import { MarkedText } from './MarkedText.tsx'

/** How one field changed: short values in a sentence, a long text with the words that differ. */
export function FieldChange({ field }: { field: FieldInWords }) {
  const { language } = useLanguage()
  const { before, after, noun, sentence } = field
  if (!isLong(field)) return sentence
  return (
    <>
      <Box component="span">
        {noun}
        {words(language).comparison.colon}
      </Box>
      <MarkedText before={before} after={after} />
    </>
  )
}
