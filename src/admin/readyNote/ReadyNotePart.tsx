import { Alert, Box, Button, Typography } from '@mui/material'
import ReadyIcon from '@mui/icons-material/CampaignOutlined'
import { Link } from 'react-router'
import type { ReadyNote } from '#api/readyNote.ts'
import { addressIn, nameIn } from '#charter/history/change.ts'
import { embedText } from '#charter/kit/embedText.ts'
import { useText } from '../i18n/useText.ts'
import { ErrorAlert } from '../kit/ErrorAlert.tsx'
import { useDraftStatus } from '../kit/server/queries.ts'
import { useMay } from '../kit/session/access.tsx'
import { usePerson } from '../kit/session/session.tsx'
import { RelativeTime } from '../kit/time.tsx'
import { type SiteRecord, useSites, useSpeaksOfAll } from '../kit/sites.ts'
import { TellReady } from './TellReady.tsx'
import { useReadyNote, useRecall } from './useReadyNote.ts'

/** What somebody said of the draft being ready, until something is published, and the way to the screen that does. */
export function ReadyNoteAtHome() {
  const mayTell = useMay('create', 'readyNotes')
  const mayPublish = useMay('create', 'publications')
  const sites = useSites()
  const isOfAll = useSpeaksOfAll()
  // A reader has nothing to do with it.
  if (!mayTell) return null
  if (!isOfAll) return <NoteAtHome leads={mayPublish} />
  return sites.map((site) => <NoteAtHome key={site.id} leads={mayPublish} site={site} />)
}

function NoteAtHome({ leads, site }: { leads: boolean; site?: SiteRecord }) {
  const note = useReadyNote(true, site?.id)
  return note ? <Told note={note} leads={leads} mayRecall={leads} site={site} /> : null
}

/** The same beside the draft itself; for those who edit and may not publish, the form that says so. */
export function ReadyNotePart() {
  const mayTell = useMay('create', 'readyNotes')
  const mayPublish = useMay('create', 'publications')
  const { data: status } = useDraftStatus()
  const note = useReadyNote(mayTell)
  if (note) return <Told note={note} leads={false} mayRecall={mayPublish} />
  const isUnpublished = status !== undefined && !status.isOnline
  return mayTell && !mayPublish && note === null && isUnpublished ? <TellReady /> : null
}

interface ToldProps {
  note: ReadyNote
  leads: boolean
  /** Whoever said so may take it back too. */
  mayRecall: boolean
  /** Whose draft it is, where the screen speaks of several. */
  site?: SiteRecord | undefined
}

function Told({ note, leads, mayRecall, site }: ToldProps) {
  const text = useText()
  const person = usePerson()
  const { mutate, isPending, error } = useRecall()
  const isOwn = person !== null && person.email === addressIn(note.by)
  return (
    <Alert severity="info" icon={<ReadyIcon fontSize="inherit" />} role="note" sx={ALERT}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {site && <strong>{text('readyNote.ofSite', { name: site.platformName })} </strong>}
        {isOwn ? text('readyNote.own') : text('readyNote.told', { name: embedText(nameIn(note.by)) })}{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          <RelativeTime instant={note.at} />
        </Typography>
      </Typography>
      {note.note && (
        <Typography sx={{ mt: 0.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text('readyNote.quoted', { note: embedText(note.note) })}
        </Typography>
      )}
      {error && <ErrorAlert error={error} />}
      {(leads || isOwn || mayRecall) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {leads && (
            <Button component={Link} to="/publish" variant="outlined" size="small">
              {text('readyNote.publish')}
            </Button>
          )}
          {(isOwn || mayRecall) && (
            <Button size="small" color="inherit" loading={isPending} onClick={() => mutate(note.id)}>
              {text('readyNote.recall')}
            </Button>
          )}
        </Box>
      )}
    </Alert>
  )
}

const ALERT = { mb: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }
