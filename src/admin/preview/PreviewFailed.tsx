import { Alert, AlertTitle, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { messageOf } from '../app/server/problemOf.ts'
import { useText } from '../i18n/useText.ts'

interface PreviewFailedProps {
  error: Error
  onRetry: () => void
}

/** What stands in place of the page when the register could not be read. */
export function PreviewFailed({ error, onRetry }: PreviewFailedProps) {
  const text = useText()
  const translate = useTranslate()
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
