import { Box } from '@mui/material'
import type { ChangedFieldInWords } from '#charter/history/changedFieldsInWords.ts'
import { visuallyHidden } from '../kit/visuallyHidden.ts'
import { MarkedText } from '../differences/MarkedText.tsx'
import { useText } from '../i18n/useText.ts'

/** A record that was added or deleted has one side only. */
export type Sides = 'both' | 'before' | 'after'

/** As many characters are read at a glance, one text after the other; longer ones are compared word by word. */
const SHORT = 60
/** How much of the text of a record that was added or deleted is shown before one asks for all of it. */
const EXCERPT = 240

interface ChangedValuesProps {
  field: ChangedFieldInWords
  sides: Sides
  isWhole: boolean
}

/** The values of a field before and after; of long texts, the words that were removed and added. */
export function ChangedValues({ field, sides, isWhole }: ChangedValuesProps) {
  const text = useText()
  const { before, after, isUnchanged } = field
  if (sides !== 'both') {
    const value = sides === 'before' ? before : after
    return <Value>{isWhole || !isCut(field, sides) ? value : `${value.slice(0, EXCERPT).trimEnd()}…`}</Value>
  }
  if (isUnchanged) return <Value>{after}</Value>
  if (before === after) return text('history.sameWords')
  if (before !== '' && after !== '' && (isLong(before) || isLong(after)))
    return <MarkedText before={before} after={after} />
  return (
    <>
      <Value>{before}</Value> <span aria-hidden>→</span>
      <Box component="span" sx={visuallyHidden}>
        {text('history.becomes')}
      </Box>{' '}
      <Value isNew={!isLong(after)}>{after}</Value>
    </>
  )
}

/** Whether only the beginning of the field's text is shown at first. */
export function isCut({ before, after }: ChangedFieldInWords, sides: Sides): boolean {
  return sides !== 'both' && (sides === 'before' ? before : after).length > EXCERPT
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
