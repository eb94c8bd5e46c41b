import { Box, Button } from '@mui/material'
import { useText } from '../../i18n/useText.ts'
import type { TakeOver } from './useTakeOver.ts'

interface TakeOverButtonsProps {
  parts: readonly TakeOver[]
  /** Is called after a part was copied and its button has disappeared. */
  onTaken: () => void
}

/** A button for each part, and one for all parts that fill empty fields. */
export function TakeOverButtons({ parts, onTaken }: TakeOverButtonsProps) {
  const text = useText()
  const empty = parts.filter(({ fillsEmpty }) => fillsEmpty)
  const takeOver = (chosen: readonly TakeOver[]) => {
    for (const { take } of chosen) take()
    onTaken()
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {parts.map((part) => (
        <Button key={part.label} size="small" variant="outlined" onClick={() => takeOver([part])}>
          {part.label}
        </Button>
      ))}
      {empty.length > 1 && (
        <Button size="small" variant="contained" disableElevation onClick={() => takeOver(empty)}>
          {text('trackers.proposal.all')}
        </Button>
      )}
    </Box>
  )
}
