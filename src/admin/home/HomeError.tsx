import { Alert, Button } from '@mui/material'
import { useIsServerAway } from '../app/server/ConnectionContext.ts'
import { useText } from '../i18n/useText.ts'

/** Stands in for the home page when the register could not be read. A server that is away is said above the page. */
export function HomeError({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  if (useIsServerAway()) return null
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
      {text('app.page.loadFailed')}
    </Alert>
  )
}
