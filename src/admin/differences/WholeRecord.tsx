import { Box } from '@mui/material'
import { useState } from 'react'
import type { FieldInWords } from '#charter/compare/inWords.ts'
import { words } from '#charter/words/words.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'

interface WholeRecordProps {
  kind: 'added' | 'removed'
  fields: readonly FieldInWords[]
}

/** All values of a record that was added or removed; folded, and rendered only once unfolded. */
export function WholeRecord({ kind, fields }: WholeRecordProps) {
  const text = useText()
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { colon } = words(language).comparison
  if (fields.length === 0) return null
  return (
    <Box component="details" onToggle={(event) => setOpen(event.currentTarget.open)} sx={FOLDED}>
      <summary>{text(`differences.content.${kind}`)}</summary>
      {isOpen && (
        <ul>
          {fields.map(({ field, noun, before, after }) => (
            <li key={field}>
              {noun}
              {colon}
              <span>{kind === 'added' ? after : before}</span>
            </li>
          ))}
        </ul>
      )}
    </Box>
  )
}

const FOLDED = {
  color: 'text.secondary',
  '& > summary': { cursor: 'pointer', width: 'fit-content' },
  '& > ul': { m: 0, pl: 2.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  '& > ul > li > span': { color: 'text.primary' },
}
