import { Box, Button, Stack, Typography } from '@mui/material'
import OpenIcon from '@mui/icons-material/OpenInNew'
import { Link } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import { lazyPage } from '../kit/lazyPage.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { isOnThisComputer } from '../kit/isOnThisComputer.ts'
import { ResultPanel } from '../kit/ResultPanel.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { publicAddress, useSpeaksOfAll } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'
import { type Publish, usePublish, usePublishable, useVersionDraft } from './usePublish.ts'
import { ReadyNotePart } from '../readyNote/ReadyNotePart.tsx'
import { ToPublish } from './ToPublish.tsx'
import { useDayOf, useExactInstant } from '../kit/time.tsx'
import { PublishRefusal } from './PublishRefusal.tsx'

const PublishSites = lazyPage(() => import('./sites/PublishSites.tsx'), 'PublishSites')

/** « Publier »: the differences that visitors would see, and the button that publishes them; of several sites where none is chosen. */
export function PublishPage() {
  const text = useText()
  const isOfAll = useSpeaksOfAll()
  return (
    <>
      <PageHeading title={text('publish.title')} />
      {isOfAll ? (
        <PublishSites />
      ) : (
        <>
          <ReadyNotePart />
          <PublishableDraft />
        </>
      )}
    </>
  )
}

function PublishableDraft() {
  const { data: seen, error, isFetching, refetch } = usePublishable()
  const { clear } = useVersionDraft()
  const publish = usePublish({ onPublished: clear, onOutdated: () => void refetch() })

  if (publish.data) return <PublishedPanel publication={publish.data} />
  if (!seen)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  const { online, isOnline } = seen.status
  if (online && isOnline) return <NothingToPublish online={online} publish={publish} />
  return <ToPublish seen={seen} isOutdated={isFetching} publish={publish} />
}

/** Stands in for the form when the draft and the page online are the same. */
function NothingToPublish({ online, publish }: { online: Publication; publish: Publish }) {
  const text = useText()
  const day = useDayOf()
  const exactInstant = useExactInstant()
  return (
    <Box sx={{ maxWidth: '45em' }}>
      <PublishRefusal publish={publish} online={online} />
      <Typography title={exactInstant(online.at)} sx={{ mb: 2 }}>
        {text('publish.nothing', { number: online.number, date: day(online.at) })}
      </Typography>
      <OnlineLinks number={online.number} />
    </Box>
  )
}

/** Confirms that a version was published. */
function PublishedPanel({ publication: { number } }: { publication: Publication }) {
  const text = useText()
  const address = new URL(publicAddress('html'), window.location.href).href
  const readers = isOnThisComputer(address) ? 'local' : number === 1 ? 'first' : 'text'
  return (
    <ResultPanel
      title={text('publish.done.title', { number })}
      text={text(`publish.done.${readers}`, { address })}
    >
      {number === 1 && (
        <Box sx={{ mb: 2 }}>
          <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
            {text('publish.done.next')}
          </Typography>
          <Button component={Link} to="/embedding" variant="contained">
            {text('publish.done.embed')}
          </Button>
        </Box>
      )}
      <OnlineLinks number={number} />
    </ResultPanel>
  )
}

/** Links to the page that visitors read, and to the record of its version. */
function OnlineLinks({ number }: { number: number }) {
  const text = useText()
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      <Button
        href={publicAddress('html')}
        target="_blank"
        rel="noopener"
        variant="outlined"
        endIcon={<OpenIcon />}
      >
        {text('publish.seePage')}
      </Button>
      <Button component={Link} to={`/publications/${number}`} variant="outlined">
        {text('publish.seeVersion', { number })}
      </Button>
    </Stack>
  )
}
