import { Box, Button, Stack, Typography } from '@mui/material'
import OpenIcon from '@mui/icons-material/OpenInNew'
import { Link } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ResultPanel } from '../kit/ResultPanel.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useTabDraft } from '../kit/useTabDraft.ts'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { useText } from '../i18n/useText.ts'
import { type Publish, PUBLISH_DRAFT_KEYS, usePublish, usePublishable } from './usePublish.ts'
import { ToPublish } from './ToPublish.tsx'
import { useLocalDay } from '../kit/time.tsx'
import { PublishRefusal } from './PublishRefusal.tsx'

/** « Publier »: the differences that visitors would see, and the button that publishes them. */
export function PublishPage() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('publish.title')} />
      <PublishableDraft />
    </>
  )
}

function PublishableDraft() {
  const { data: seen, error, isFetching, refetch } = usePublishable()
  const [, , clearNote] = useTabDraft(PUBLISH_DRAFT_KEYS.note)
  const [, , clearNewConsent] = useTabDraft(PUBLISH_DRAFT_KEYS.newConsent)
  const onPublished = () => {
    clearNote()
    clearNewConsent()
  }
  const publish = usePublish({ onPublished, onOutdated: () => void refetch() })

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
  const day = useLocalDay()
  return (
    <Box sx={{ maxWidth: '45em' }}>
      <PublishRefusal publish={publish} online={online} />
      <Typography sx={{ mb: 2 }}>
        {text('publish.nothing', { number: online.number, date: day(online.at) })}
      </Typography>
      <OnlineLinks number={online.number} />
    </Box>
  )
}

/** Confirms that a version was published. */
function PublishedPanel({ publication: { number } }: { publication: Publication }) {
  const text = useText()
  return (
    <ResultPanel title={text('publish.done.title', { number })} text={text('publish.done.text')}>
      <OnlineLinks number={number} />
    </ResultPanel>
  )
}

/** Links to the page that visitors read, and to the record of its version. */
function OnlineLinks({ number }: { number: number }) {
  const text = useText()
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      <Button href="/charte" target="_blank" rel="noopener" variant="outlined" endIcon={<OpenIcon />}>
        {text('publish.seePage')}
      </Button>
      <Button component={Link} to={`/publications/${number}`} variant="outlined">
        {text('publish.seeVersion', { number })}
      </Button>
    </Stack>
  )
}
