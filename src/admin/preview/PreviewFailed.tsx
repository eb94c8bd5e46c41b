import { Alert, AlertTitle, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useIsServerAway } from '../kit/server/connection.ts'
import { messageOf } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'

interface PreviewFailedProps {
  error: Error
  onRetry: () => void
}

/** What stands in place of the page when the register could not be read. A server that is away is said above the page. */
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
