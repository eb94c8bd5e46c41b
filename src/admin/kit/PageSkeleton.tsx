import { Box, Skeleton, Typography } from '@mui/material'
import { useTimeout } from 'react-admin'
import { useText } from '../i18n/useText.ts'

/** Grey bars in place of content that takes more than 300 ms to load; after 2 s, a text that says so. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  const text = useText()
  const isLate = useTimeout(300)
  const isVeryLate = useTimeout(2_000)
  if (!isLate) return null
  return (
    <Box role="status" aria-label={text('app.loading')}>
      {isVeryLate && <Typography color="textSecondary">{text('app.stillLoading')}</Typography>}
      <Skeleton width="30%" height={44} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={38} />
      ))}
    </Box>
  )
}
