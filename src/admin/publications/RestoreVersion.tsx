import { Alert, Button, Paper, Stack, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import type { Comparison } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ResultPanel } from '../kit/ResultPanel.tsx'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { parseProblem } from '../kit/server/problem.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { useSites } from '../kit/sites.ts'
import { useDayOf, useExactInstant } from '../kit/time.tsx'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { DifferencesBesidePages } from '../differences/DifferencesBesidePages.tsx'
import { useCompared } from '../differences/readCompared.ts'
import { useText } from '../i18n/useText.ts'
import { useSideTitle } from './comparisonSides.tsx'

interface RestoreVersionProps {
  /** The version to restore. */
  version: Publication
  /** The number of the version that visitors read. */
  online: number
}

/** The changes that restoring a version would make to the draft, and the button that restores it. */
export function RestoreVersion({ version, online }: RestoreVersionProps) {
  const text = useText()
  const day = useDayOf()
  const exactInstant = useExactInstant()
  const { number, at } = version
  const titleOf = useSideTitle()
  const { data: compared, error, isFetching, refetch } = useCompared('draft', number)
  const restore = useRestoreVersion(number, { onOutdated: () => void refetch() })

  if (restore.data !== undefined) return <Restored number={number} written={restore.data} />
  if (!compared)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  if (compared.comparison.differences.length === 0) return <NothingToRestore number={number} />
  return (
    <>
      <Typography color="textSecondary" title={exactInstant(at)} sx={{ mb: 2, maxWidth: '60em' }}>
        {text('restoration.intro', { number, date: day(at) })}
      </Typography>
      <DifferencesBesidePages
        compared={compared}
        titles={{ before: titleOf('draft'), after: titleOf(number) }}
      >
        <RestoreAction
          number={number}
          online={online}
          comparison={compared.comparison}
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
  /** The comparison that the page shows. */
  comparison: Comparison
  /** Whether it is being loaded again. */
  isOutdated: boolean
  restore: ReturnType<typeof useRestoreVersion>
}

function RestoreAction({ number, online, comparison, isOutdated, restore }: RestoreActionProps) {
  const text = useText()
  const refusal = useRefusal(restore.error)
  const isOneOfSeveral = useSites().length > 1
  const hasChanged = parseProblem(restore.error)?.status === 409
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography sx={{ mb: 1 }}>{text('restoration.notOnline', { number: online })}</Typography>
      <Typography sx={{ mb: 1.5 }}>{text('restoration.wayBack')}</Typography>
      {isOneOfSeveral && <Typography sx={{ mb: 1.5 }}>{text('restoration.shared')}</Typography>}
      {refusal.whole && (
        <Alert severity={hasChanged ? 'warning' : 'error'} sx={{ mb: 1.5 }}>
          {hasChanged ? text('restoration.draftChanged') : refusal.whole}
        </Alert>
      )}
      <Button
        variant="contained"
        loading={restore.isPending || isOutdated}
        onClick={() => restore.mutate({ sha256: comparison.sha256.from ?? undefined })}
      >
        {text('restoration.action', { number })}
      </Button>
    </Paper>
  )
}

/** Confirms that a version was restored, with links to the next steps. `written`: the number of records changed. */
function Restored({ number, written }: { number: number; written: number }) {
  const text = useText()
  return (
    <ResultPanel
      title={text('restoration.done.title', { number })}
      text={text('restoration.done.text', { smart_count: written })}
    >
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button component={RouterLink} to="/publish" variant="outlined">
          {text('restoration.done.publish')}
        </Button>
        <Button component={RouterLink} to="/changes" variant="outlined">
          {text('restoration.done.history')}
        </Button>
      </Stack>
    </ResultPanel>
  )
}

/** Stands in for the comparison when the draft already equals the version. */
function NothingToRestore({ number }: { number: number }) {
  const text = useText()
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '45em' }}>{text('restoration.same', { number })}</Typography>
      <Button component={RouterLink} to="/publications" variant="outlined">
        {text('restoration.versions')}
      </Button>
    </>
  )
}

/**
 * Writes the records of a version over the draft. The server refuses (409) if the draft is no longer the one that was
 * shown; `onOutdated` is called then.
 */
function useRestoreVersion(number: number, { onOutdated }: { onOutdated: () => void }) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (draft: { sha256: string | undefined }) => dataProvider.restorePublication(number, draft),
    // Any record may have changed.
    onSuccess: () => void queryClient.invalidateQueries(),
    onError(error) {
      if (parseProblem(error)?.status === 409) onOutdated()
    },
  })
}
