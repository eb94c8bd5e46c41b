import { Box, Button } from '@mui/material'
import { useState } from 'react'
import type { ChangedFieldInWords } from '#charter/history/changedFieldsInWords.ts'
import { WordMarks } from '../differences/WordMarks.tsx'
import { useText } from '../i18n/useText.ts'

/** How many fields are shown before one asks for the others. */
const SHOWN = 3
/** As many characters are read at a glance, one text after the other; longer ones are compared word by word. */
const SHORT = 60

interface ChangedFieldsProps {
  fields: readonly ChangedFieldInWords[]
  /** A record that was added or deleted has one side only. */
  sides: 'both' | 'before' | 'after'
  isUnfolded?: boolean
}

/** What changed, field by field, in words. */
export function ChangedFields({ fields, sides, isUnfolded = false }: ChangedFieldsProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(isUnfolded)
  const folds = fields.length > SHOWN + 1
  const shown = folds && !isOpen ? fields.slice(0, SHOWN) : fields
  if (fields.length === 0) return null
  return (
    <>
      <Box component="dl" sx={{ m: 0, mt: 0.5, overflowWrap: 'anywhere' }}>
        {shown.map((field) => (
          <Box key={field.field} sx={{ mb: 0.25 }}>
            <Box component="dt" sx={{ display: 'inline', color: 'text.secondary' }}>
              {text('history.fieldLabel', { field: field.label })}{' '}
            </Box>
            <Box component="dd" sx={{ display: 'inline', m: 0 }}>
              <Values field={field} sides={sides} />
            </Box>
          </Box>
        ))}
      </Box>
      {folds && !isUnfolded && (
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} sx={{ ml: -0.5 }}>
          {isOpen
            ? text('history.fewerFields')
            : text('history.moreFields', { smart_count: fields.length - SHOWN })}
        </Button>
      )}
    </>
  )
}

function Values({ field, sides }: { field: ChangedFieldInWords; sides: ChangedFieldsProps['sides'] }) {
  const text = useText()
  const { before, after } = field
  if (sides !== 'both') return <Value>{sides === 'before' ? before : after}</Value>
  if (before === after) return text('history.sameWords')
  if (isLong(before) && isLong(after)) return <WordMarks before={before} after={after} />
  return (
    <>
      <Value>{before}</Value> <span aria-hidden>→</span>
      <span style={{ position: 'absolute', clipPath: 'inset(50%)' }}>{text('history.becomes')}</span>{' '}
      <Value isNew>{after}</Value>
    </>
  )
}

function isLong(value: string): boolean {
  return value.length > SHORT || value.includes('\n')
}

function Value({ children, isNew = false }: { children: string; isNew?: boolean }) {
  const text = useText()
  const isEmpty = children === ''
  return (
    <Box
      component="span"
      sx={{
        whiteSpace: 'pre-line',
        fontWeight: isNew && !isEmpty ? 600 : undefined,
        color: isEmpty ? 'text.secondary' : undefined,
      }}
    >
      {isEmpty ? text('app.form.noValue') : children}
    </Box>
  )
}
