import { Alert, Button, Paper, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { PageSkeleton } from '../app/layout/PageSkeleton.tsx'
import type { RegisterDataProvider } from '../app/server/dataProvider.ts'
import { useRefusal } from '../app/session/useRefusal.ts'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { DifferencesBesidePages } from '../differences/DifferencesBesidePages.tsx'
import { useCompared } from '../differences/useCompared.ts'
import { useText } from '../i18n/useText.ts'
import { Restored } from './Restored.tsx'
import { useSideTitle } from './useSideTitle.ts'

interface RestoringProps {
  /** The version that the draft would become. */
  number: number
  /** The version that visitors read. */
  online: number
}

/** What the draft would become, and the button that makes it so. */
export function Restoring({ number, online }: RestoringProps) {
  const text = useText()
  const titleOf = useSideTitle()
  const { data: compared, error, refetch } = useCompared('draft', number)
  const restore = useRestore(number)

  if (restore.data !== undefined) return <Restored number={number} written={restore.data} />
  if (!compared)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  if (compared.comparison.differences.length === 0)
    return <Typography>{text('restoration.same', { number })}</Typography>
  return (
    <DifferencesBesidePages compared={compared} titles={{ before: titleOf('draft'), after: titleOf(number) }}>
      <RestoreAction number={number} online={online} restore={restore} />
    </DifferencesBesidePages>
  )
}

function RestoreAction({
  number,
  online,
  restore,
}: RestoringProps & { restore: ReturnType<typeof useRestore> }) {
  const text = useText()
  const refusal = useRefusal(restore.error)
  return (
    <Paper variant="outlined" sx={{ p: 2, position: { lg: 'sticky' }, bottom: 16, zIndex: 1 }}>
      <Typography sx={{ mb: 1 }}>{text('restoration.notOnline', { number: online })}</Typography>
      <Typography sx={{ mb: 1.5 }}>{text('restoration.wayBack')}</Typography>
      {refusal.whole && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {refusal.whole}
        </Alert>
      )}
      <Button variant="contained" loading={restore.isPending} onClick={() => restore.mutate()}>
        {text('restoration.action', { number })}
      </Button>
    </Paper>
  )
}

function useRestore(number: number) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => dataProvider.restorePublication(number),
    // Any record may be another one now.
    onSuccess: () => void queryClient.invalidateQueries(),
  })
}
