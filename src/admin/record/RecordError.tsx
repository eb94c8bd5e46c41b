import { Alert, Button } from '@mui/material'
import { Suspense } from 'react'
import { HttpError } from 'react-admin'
import { useText } from '../i18n/useText.ts'
import { useIsServerAway } from '../kit/server/connection.ts'
import { lazyPage } from '../kit/lazyPage.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'

const DeletedRecord = lazyPage(() => import('../history/DeletedRecord.tsx'), 'DeletedRecord')

/** Replaces a record that was deleted, that never existed, or that could not be loaded. */
export function RecordError({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const text = useText()
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
    <Suspense fallback={<PageSkeleton rows={3} />}>
      <DeletedRecord />
    </Suspense>
  )
}
