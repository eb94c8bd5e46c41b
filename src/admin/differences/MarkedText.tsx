import { Box } from '@mui/material'
import { Fragment, useMemo } from 'react'
import { compareWords, type Stretch } from '#charter/compare/compareWords.ts'
import { visuallyHidden } from '../kit/visuallyHidden.ts'
import { useText } from '../i18n/useText.ts'
import { shortenSame } from './shortenSame.ts'

interface MarkedTextProps {
  before: string
  after: string
}

/** A text with the words that were added and removed: by a line under or through them, by colour, and in words read out. */
export function MarkedText({ before, after }: MarkedTextProps) {
  const stretches = useMemo(() => placed(compareWords(before, after)), [before, after])
  return (
    <Box sx={TEXT}>
      {stretches.map(({ kind, text, start, place }) =>
        kind === 'same' ? (
          <Fragment key={start}>{shortenSame(text, place)}</Fragment>
        ) : (
          <Mark key={start} kind={kind} text={text} />
        ),
      )}
    </Box>
  )
}

function Mark({ kind, text: marked }: { kind: Exclude<Stretch['kind'], 'same'>; text: string }) {
  const text = useText()
  const words = (place: 'start' | 'end') => (
    <Box component="span" sx={visuallyHidden}>
      {` [${text(`differences.mark.${kind}.${place}`)}] `}
    </Box>
  )
  return (
    <Box component={kind === 'added' ? 'ins' : 'del'} sx={MARKS[kind]}>
      {words('start')}
      {marked}
      {words('end')}
    </Box>
  )
}

/** Each stretch with where it starts among all of them, in characters. */
function placed(stretches: readonly Stretch[]) {
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
  // What came stands a little apart from what it came for.
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
