import { Box, Paper, Typography } from '@mui/material'
import { nameIn } from '#charter/history/change.ts'
import { LoadFailed, PageSkeleton } from '../kit/states.tsx'
import { useExactTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import { useCounted } from './useCounted.ts'
import { useImportedList } from './useImportedList.ts'

/** Which list was imported, when and by whom; that there is none yet. */
export function ImportedListNote() {
  const text = useText()
  const exactTime = useExactTime()
  const counted = useCounted()
  const { data: imported, isPending, isError, refetch } = useImportedList()
  if (isPending) return <PageSkeleton rows={1} />
  if (isError) return <LoadFailed onRetry={() => void refetch()} />
  if (imported === null) return <Typography color="textSecondary">{text('trackers.list.none')}</Typography>
  const { list, count, leftOut, at, by, sha256 } = imported
  return (
    <Paper variant="outlined" sx={{ p: 2, maxWidth: '46rem' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {text('trackers.list.count', { list, ...counted(count) })}
      </Typography>
      {leftOut > 0 && <Typography>{text('trackers.list.leftOut', { smart_count: leftOut })}</Typography>}
      <Typography>{text('trackers.list.when', { when: exactTime(at), who: nameIn(by) })}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
        {text('trackers.list.hash')} <Box component="code">{sha256}</Box>
      </Typography>
    </Paper>
  )
}
