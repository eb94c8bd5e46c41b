import { Alert, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useIsServerAway } from '../kit/server/connection.ts'
import { messageOf } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'

interface ComparisonFailedProps {
  error: Error
  onRetry: () => void
}

/** Stands in for a comparison that could not be loaded. The app shows a server that is away above the page. */
export function ComparisonFailed({ error, onRetry }: ComparisonFailedProps) {
  const text = useText()
  const translate = useTranslate()
  if (useIsServerAway()) return null
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
      {text('differences.failed')} {translate(messageOf(error))}
    </Alert>
  )
}
