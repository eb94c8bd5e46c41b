import { Alert, Button, Typography } from '@mui/material'
import { HttpError, useCreatePath, useResourceContext } from 'react-admin'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { useIsServerAway } from '../server/ConnectionContext.ts'
import { PageHeading } from '../PageHeading.tsx'

/** Stands in for a record that does not exist, or that could not be loaded. */
export function RecordError({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const text = useText()
  const list = useCreatePath()({ resource: useResourceContext(), type: 'list' })
  const isAway = useIsServerAway()
  if (isAway) return null
  if (!(error instanceof HttpError && error.status === 404)) {
    return (
      <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
        {text('app.page.recordFailed')}
      </Alert>
    )
  }
  return (
    <>
      <PageHeading title={text('app.page.recordNotFound')} />
      <Typography sx={{ mb: 2 }}>{text('app.page.recordNotFoundText')}</Typography>
      <Button component={Link} to={list} variant="outlined">
        {text('app.page.backToList')}
      </Button>
    </>
  )
}
