import { Alert, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useText } from '../i18n/useText.ts'
import { useIsServerAway } from './server/connection.ts'
import { messageOf, parseProblem } from './server/problem.ts'

/** The reason why a request failed, as a whole. Errors of a single field stand beside that field instead. */
export function ErrorAlert({ error }: { error: unknown }) {
  const translate = useTranslate()
  return <Alert severity="error">{translate(messageOf(error), parseProblem(error)?.args)}</Alert>
}

/** Replaces content that could not be loaded. Shows nothing while the server is away: ServerAwayNotice already says it. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  if (useIsServerAway()) return null
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
      {text('app.page.loadFailed')}
    </Alert>
  )
}
