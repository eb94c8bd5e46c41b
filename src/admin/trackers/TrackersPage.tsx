import { Box, Link, Paper, Typography } from '@mui/material'
import { OPEN_COOKIE_DATABASE_SOURCE } from '#charter/trackers/readOpenCookieDatabase.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { KnownTrackers } from './list/KnownTrackers.tsx'
import { ImportPart } from './ImportPart.tsx'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useExactTime } from '../kit/time.tsx'
import { useAuthorName } from '../kit/useAuthorName.ts'
import { useImportedList } from './useImport.ts'

/** « Traceurs connus »: the public list on which proposals are based, and its import. */
export function TrackersPage() {
  const text = useText()
  return (
    <IfAllowed action="read" resource="trackers" otherwise="page">
      <PageHeading title={text('trackers.title')} />
      <Typography sx={{ mb: 2, maxWidth: '46rem' }}>{text('trackers.intro')}</Typography>
      <KnownTrackers />
      <Typography variant="h2" sx={{ mt: 4, mb: 1 }}>
        {text('trackers.list.title')}
      </Typography>
      <ImportedListNote />
      <IfAllowed action="create" resource="trackers">
        <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
          {text('trackers.import.title')}
        </Typography>
        <Typography sx={{ mb: 2, maxWidth: '46rem' }}>
          {text('trackers.import.where')}{' '}
          <Link
            href={OPEN_COOKIE_DATABASE_SOURCE.address}
            underline="always"
            target="_blank"
            rel="noopener noreferrer"
          >
            {OPEN_COOKIE_DATABASE_SOURCE.address}
          </Link>
          . {text('trackers.import.licence', { licence: OPEN_COOKIE_DATABASE_SOURCE.licence })}
        </Typography>
        <ImportPart />
      </IfAllowed>
    </IfAllowed>
  )
}

/** The imported list, its size, its date and its author; or a sentence if there is none. */
function ImportedListNote() {
  const text = useText()
  const exactTime = useExactTime()
  const authorInWords = useAuthorName()
  const { data: imported, isPending, isError, refetch } = useImportedList()
  if (isPending) return <PageSkeleton rows={1} />
  if (isError) return <LoadFailed onRetry={() => void refetch()} />
  if (imported === null) return <Typography color="textSecondary">{text('trackers.list.none')}</Typography>
  const { list, count, leftOut, at, by, sha256 } = imported
  return (
    <Paper variant="outlined" sx={{ p: 2, maxWidth: '46rem' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {text('trackers.list.count', { list, smart_count: count })}
      </Typography>
      {leftOut > 0 && <Typography>{text('trackers.list.leftOut', { smart_count: leftOut })}</Typography>}
      <Typography>{text('trackers.list.when', { when: exactTime(at), who: authorInWords(by) })}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
        {text('trackers.list.hash')} <Box component="code">{sha256}</Box>
      </Typography>
    </Paper>
  )
}
