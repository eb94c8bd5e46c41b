import { Typography } from '@mui/material'
import { useText } from '../../i18n/useText.ts'
import { useMinute } from '../time.tsx'

// Alone in its file because two screens show it, and the drafts themselves are loaded before any screen.

/** Says that the texts of a small form come from a draft, and of when. Below the fields: nothing above them moves. */
export function KeptNote({ at }: { at: string | null }) {
  const text = useText()
  const minute = useMinute()
  if (at === null) return null
  return (
    <Typography variant="body2" color="textSecondary">
      {text('app.draft.kept', { at: minute(at) })}
    </Typography>
  )
}
