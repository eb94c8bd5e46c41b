import { Link, Typography } from '@mui/material'
import { OPEN_COOKIE_DATABASE } from '#charter/trackers/readOpenCookieDatabase.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { ImportedListNote } from './ImportedListNote.tsx'
import { ImportPart } from './ImportPart.tsx'

/** « Traceurs connus »: the public list that proposals are made from, and its import. */
export function TrackersPage() {
  const text = useText()
  return (
    <IfAllowed to="read" what="trackers" otherwise="page">
      <PageHeading title={text('trackers.title')} />
      <Typography sx={{ mb: 2, maxWidth: '46rem' }}>{text('trackers.intro')}</Typography>
      <ImportedListNote />
      <IfAllowed to="create" what="trackers">
        <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
          {text('trackers.import.title')}
        </Typography>
        <Typography sx={{ mb: 2, maxWidth: '46rem' }}>
          {text('trackers.import.where')}{' '}
          <Link
            href={OPEN_COOKIE_DATABASE.address}
            underline="always"
            target="_blank"
            rel="noopener noreferrer"
          >
            {OPEN_COOKIE_DATABASE.address}
          </Link>
          . {text('trackers.import.licence', { licence: OPEN_COOKIE_DATABASE.licence })}
        </Typography>
        <ImportPart />
      </IfAllowed>
    </IfAllowed>
  )
}
