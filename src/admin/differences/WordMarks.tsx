import { Box } from '@mui/material'
import { compareWords, type Stretch } from '#charter/compare/compareWords.ts'
import { visuallyHidden } from '../app/visuallyHidden.ts'
import { useText } from '../i18n/useText.ts'

/** Two states of a text in one: the words that went are struck out, those that came are underlined. */
export function WordMarks({ before, after }: { before: string; after: string }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {placed(compareWords(before, after)).map(({ place, stretch }) => (
        <Mark key={place} stretch={stretch} />
      ))}
    </Box>
  )
}

/** Each stretch with how many characters stand before it. */
function placed(stretches: readonly Stretch[]): { place: number; stretch: Stretch }[] {
  let place = 0
  return stretches.map((stretch) => {
    const placed = { place, stretch }
    place += stretch.text.length
    return placed
  })
}

// Screen readers seldom say that a text is struck out or underlined.
function Mark({ stretch: { kind, text: words } }: { stretch: Stretch }) {
  const text = useText()
  switch (kind) {
    case 'same':
      return words
    case 'removed':
      return (
        <Box component="del" sx={{ color: 'error.main' }}>
          <Hidden>{text('history.marks.removed')}</Hidden>
          {words}
          <Hidden>{text('history.marks.end')}</Hidden>
        </Box>
      )
    case 'added':
      return (
        <Box component="ins" sx={{ color: 'success.main', fontWeight: 600, 'del + &': { ml: '0.2em' } }}>
          <Hidden>{text('history.marks.added')}</Hidden>
          {words}
          <Hidden>{text('history.marks.end')}</Hidden>
        </Box>
      )
  }
}

function Hidden({ children }: { children: string }) {
  return (
    <Box component="span" sx={visuallyHidden}>
      {children}
    </Box>
  )
}
