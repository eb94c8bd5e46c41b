import { Alert, Button, Paper, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Publication } from '#charter/publication/publication.ts'
import { PageSkeleton } from '../app/layout/PageSkeleton.tsx'
import type { RegisterDataProvider } from '../app/server/dataProvider.ts'
import { useRefusal } from '../app/session/useRefusal.ts'
import { useDay } from '../app/useDay.ts'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { DifferencesBesidePages } from '../differences/DifferencesBesidePages.tsx'
import { useCompared } from '../differences/useCompared.ts'
import { useText } from '../i18n/useText.ts'
import { Restored } from './Restored.tsx'
import { useSideTitle } from './useSideTitle.ts'

interface RestoringProps {
  /** What the draft would become. */
  version: Publication
  /** The version that visitors read. */
  online: number
}

/** What the draft would become, and the button that makes it so. */
export function Restoring({ version, online }: RestoringProps) {
  const text = useText()
  const day = useDay()
  const { number, at } = version
  const titleOf = useSideTitle()
  const { data: compared, error, refetch } = useCompared('draft', number)
  const restore = useRestore(number)

  if (restore.data !== undefined) return <Restored number={number} written={restore.data} />
  if (!compared)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  if (compared.comparison.differences.length === 0)
    return <Typography>{text('restoration.same', { number })}</Typography>
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '60em' }}>
        {text('restoration.intro', { number, date: day(at) })}
      </Typography>
      <DifferencesBesidePages
        compared={compared}
        titles={{ before: titleOf('draft'), after: titleOf(number) }}
      >
        <RestoreAction number={number} online={online} restore={restore} />
      </DifferencesBesidePages>
    </>
  )
}

interface RestoreActionProps {
  number: number
  online: number
  restore: ReturnType<typeof useRestore>
}

function RestoreAction({ number, online, restore }: RestoreActionProps) {
  const text = useText()
  const refusal = useRefusal(restore.error)
  return (
    <Paper
      variant="outlined"
      sx={{ p: 2, position: { lg: 'sticky' }, bottom: 0, zIndex: 1, boxShadow: { lg: 3 } }}
    >
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
