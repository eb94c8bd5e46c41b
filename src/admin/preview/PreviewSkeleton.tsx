import { Box, Skeleton } from '@mui/material'
import { useText } from '../i18n/useText.ts'

/** The shape of the page while it loads: a title, a text, a table. */
export function PreviewSkeleton() {
  const text = useText()
  return (
    <Box role="status" aria-label={text('preview.loading')} sx={{ p: 3 }}>
      <Skeleton width="50%" height={48} />
      <Skeleton />
      <Skeleton />
      <Skeleton width="80%" />
      <Skeleton variant="rounded" height={160} sx={{ mt: 3 }} />
    </Box>
  )
}
