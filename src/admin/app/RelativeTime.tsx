import { Box } from '@mui/material'
import { useExactTime } from './useExactTime.ts'
import { useRelativeTime } from './useRelativeTime.ts'
import { visuallyHidden } from './visuallyHidden.ts'

/** When something happened, in words; the exact moment shows on hover and is read out. */
export function RelativeTime({ instant }: { instant: string }) {
  const ago = useRelativeTime()
  const exact = useExactTime()(instant)
  return (
    <time dateTime={instant} title={exact}>
      {ago(instant)}
      <Box component="span" sx={visuallyHidden}>
        {` (${exact})`}
      </Box>
    </time>
  )
}
