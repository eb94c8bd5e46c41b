import { Box, Skeleton, Typography } from '@mui/material'
import { useTimeout } from 'react-admin'
import { useText } from '../../i18n/useText.ts'

/** The shape of what is coming, when it takes more than 300 ms; after 2 s, words that say so. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  const text = useText()
  const late = useTimeout(300)
  const veryLate = useTimeout(2_000)
  if (!late) return null
  return (
    <Box role="status" aria-label={text('app.loading')}>
      {veryLate && <Typography color="textSecondary">{text('app.stillLoading')}</Typography>}
      <Skeleton width="30%" height={44} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={38} />
      ))}
    </Box>
  )
}
