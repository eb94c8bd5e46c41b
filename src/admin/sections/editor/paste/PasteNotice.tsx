import { Alert, AlertTitle, Box } from '@mui/material'
import { LOST_THINGS } from '#charter/paste/findLosses.ts'
import type { PasteNote } from '#charter/paste/readPaste.ts'
import { useText } from '../../../i18n/useText.ts'

interface PasteNoticeProps {
  notes: readonly PasteNote[]
  onClose: () => void
}

/** Says what the charter did not keep of a pasted text, and what to do. It stays until it is closed. */
export function PasteNotice({ notes, onClose }: PasteNoticeProps) {
  const text = useText()
  const lost = notes.filter((note) => note.type === 'lost')
  const links = notes.filter((note) => note.type !== 'lost')
  const lines = [
    ...LOST_THINGS.flatMap((what) => {
      const things = lost.filter((note) => note.what === what)
      if (things.length === 0) return []
      const tags = [...new Set(things.map(({ tag }) => tag))].join(', ')
      return [text(`sections.editor.paste.lost.${what}`, { smart_count: things.length, tags })]
    }),
    ...links.map(({ type, words, address }) =>
      text(`sections.editor.paste.${type}`, { words: shorten(words), address: shorten(address) }),
    ),
  ]
  return (
    <div role="status">
      {lines.length > 0 && (
        <Alert
          severity="warning"
          onClose={onClose}
          closeText={text('sections.editor.paste.close')}
          sx={{ mb: 2 }}
        >
          <AlertTitle>{text('sections.editor.paste.title')}</AlertTitle>
          <Box component="ul" sx={{ my: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </Box>
        </Alert>
      )}
    </div>
  )
}

const SHOWN_MAX = 120

function shorten(words: string): string {
  return words.length > SHOWN_MAX ? `${words.slice(0, SHOWN_MAX)}…` : words
}
