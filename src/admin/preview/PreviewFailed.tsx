import { Alert, AlertTitle, Box, Button, Skeleton } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useIsServerAway } from '../kit/server/connection.ts'
import { messageOf } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'

interface PreviewFailedProps {
  error: Error
  onRetry: () => void
}

/** Stands in for the page when the register could not be read. The app shows a server that is away above the page. */
export function PreviewFailed({ error, onRetry }: PreviewFailedProps) {
  const text = useText()
  const translate = useTranslate()
  if (useIsServerAway()) return null
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={
        <Button color="inherit" onClick={onRetry}>
          {text('preview.failed.retry')}
        </Button>
      }
    >
      <AlertTitle>{text('preview.failed.title')}</AlertTitle>
      {translate(messageOf(error))}
    </Alert>
  )
}

/** Stands in for the page while it loads, in its shape: a title, a text, a table. */
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
