import { Alert, Button } from '@mui/material'
import { useText } from '../i18n/useText.ts'
import { useIsServerAway } from './server/ConnectionContext.ts'

/** Stands in for what could not be read. A server that is away is said above the page. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  if (useIsServerAway()) return null
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
      {text('app.page.loadFailed')}
    </Alert>
  )
}
