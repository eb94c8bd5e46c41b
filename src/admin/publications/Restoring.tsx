import { Alert, Button, Paper, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Comparison } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { PageSkeleton } from '../kit/states.tsx'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { parseProblem } from '../kit/server/problem.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { useDay } from '../kit/time.tsx'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { DifferencesBesidePages } from '../differences/DifferencesBesidePages.tsx'
import { useCompared } from '../differences/readCompared.ts'
import { useText } from '../i18n/useText.ts'
import { NothingToRestore } from './missing.tsx'
import { Restored } from './Restored.tsx'
import { useSideTitle } from './sides.tsx'

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
  const { data: compared, error, isFetching, refetch } = useCompared('draft', number)
  const restore = useRestore(number, { onOutdated: () => void refetch() })

  if (restore.data !== undefined) return <Restored number={number} written={restore.data} />
  if (!compared)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  if (compared.comparison.differences.length === 0) return <NothingToRestore number={number} />
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '60em' }}>
        {text('restoration.intro', { number, date: day(at) })}
      </Typography>
      <DifferencesBesidePages
        compared={compared}
        titles={{ before: titleOf('draft'), after: titleOf(number) }}
      >
        <RestoreAction
          number={number}
          online={online}
          seen={compared.comparison}
          isOutdated={isFetching}
          restore={restore}
        />
      </DifferencesBesidePages>
    </>
  )
}

interface RestoreActionProps {
  number: number
  online: number
  /** What is looked at. */
  seen: Comparison
  /** Whether that is being read again. */
  isOutdated: boolean
  restore: ReturnType<typeof useRestore>
}

function RestoreAction({ number, online, seen, isOutdated, restore }: RestoreActionProps) {
  const text = useText()
  const refusal = useRefusal(restore.error)
  const hasChanged = parseProblem(restore.error)?.status === 409
  return (
    <Paper
      variant="outlined"
      sx={{ p: 2, position: { lg: 'sticky' }, bottom: 0, zIndex: 1, boxShadow: { lg: 3 } }}
    >
      <Typography sx={{ mb: 1 }}>{text('restoration.notOnline', { number: online })}</Typography>
      <Typography sx={{ mb: 1.5 }}>{text('restoration.wayBack')}</Typography>
      {refusal.whole && (
        <Alert severity={hasChanged ? 'warning' : 'error'} sx={{ mb: 1.5 }}>
          {hasChanged ? text('restoration.draftChanged') : refusal.whole}
        </Alert>
      )}
      <Button
        variant="contained"
        loading={restore.isPending || isOutdated}
        onClick={() => restore.mutate({ sha256: seen.sha256.from ?? undefined })}
      >
        {text('restoration.action', { number })}
      </Button>
    </Paper>
  )
}

/** `onOutdated`: what was looked at is no longer what would be written over. */
function useRestore(number: number, { onOutdated }: { onOutdated: () => void }) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (seen: { sha256: string | undefined }) => dataProvider.restorePublication(number, seen),
    // Any record may be another one now.
    onSuccess: () => void queryClient.invalidateQueries(),
    onError(error) {
      if (parseProblem(error)?.status === 409) onOutdated()
    },
  })
}
