import { Box } from '@mui/material'
import { Fragment, useMemo } from 'react'
import { compareWords, type Stretch } from '#charter/compare/compareWords.ts'
import { visuallyHidden } from '../kit/visuallyHidden.ts'
import { useText } from '../i18n/useText.ts'
import { shortenUnchanged } from './shortenUnchanged.ts'

interface MarkedTextProps {
  before: string
  after: string
}

/** A text with the added and removed words marked by a line, by colour and, for screen readers, in words. */
export function MarkedText({ before, after }: MarkedTextProps) {
  const stretches = useMemo(() => placeStretches(compareWords(before, after)), [before, after])
  return (
    <Box sx={TEXT}>
      {stretches.map(({ kind, text, start, place }) =>
        kind === 'same' ? (
          <Fragment key={start}>{shortenUnchanged(text, place)}</Fragment>
        ) : (
          <MarkedStretch key={start} kind={kind} text={text} />
        ),
      )}
    </Box>
  )
}

function MarkedStretch({ kind, text: content }: { kind: Exclude<Stretch['kind'], 'same'>; text: string }) {
  const text = useText()
  const spokenMark = (place: 'start' | 'end') => (
    <Box component="span" sx={visuallyHidden}>
      {` [${text(`differences.mark.${kind}.${place}`)}] `}
    </Box>
  )
  return (
    <Box component={kind === 'added' ? 'ins' : 'del'} sx={MARKS[kind]}>
      {spokenMark('start')}
      {content}
      {spokenMark('end')}
    </Box>
  )
}

/** Adds to each stretch its place in the text, and its start in characters. */
function placeStretches(stretches: readonly Stretch[]) {
  let end = 0
  return stretches.map(({ kind, text }, index) => {
    const start = end
    end += text.length
    const place = index === 0 ? 'start' : index === stretches.length - 1 ? 'end' : 'middle'
    return { kind, text, start, place } as const
  })
}

const TEXT = {
  position: 'relative',
  mt: 0.5,
  pl: 1.5,
  borderLeft: 3,
  borderColor: 'divider',
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
  // A small gap between removed words and their replacement.
  '& del + ins, & ins + del': { ml: '0.25em' },
} as const

const MARKS = {
  added: {
    color: 'success.main',
    fontWeight: 600,
    textDecoration: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  removed: { color: 'error.main', textDecoration: 'line-through' },
}
