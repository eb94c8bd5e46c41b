import { Alert, Button } from '@mui/material'
import { useText } from '../i18n/useText.ts'

/** Stands in for the home page when the register could not be read. */
export function HomeError({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
      {text('app.page.loadFailed')}
    </Alert>
  )
}
