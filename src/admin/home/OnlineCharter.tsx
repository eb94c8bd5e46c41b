import PageIcon from '@mui/icons-material/OpenInNewOutlined'
import { Box, Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import type { DraftStatus } from '#api/publication.ts'
import { useDraftStatus } from '../kit/server/queries.ts'
import { useMay } from '../kit/session/access.tsx'
import { useLocalDay } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import { HomePart } from './HomePart.tsx'

/** The version online, with links to the page and to the unpublished changes; before the first version, the way to publish. */
export function OnlineCharter() {
  const text = useText()
  const { data: status, isError } = useDraftStatus()
  if (isError) return null
  return (
    <HomePart title={text('home.online.title')}>
      {/* The box has its final height from the start, so that nothing below it moves. */}
      <Box sx={LINE}>{status && (status.online ? <OnlineVersion {...status} /> : <NothingOnline />)}</Box>
    </HomePart>
  )
}

function OnlineVersion({ online, isOnline }: DraftStatus) {
  const text = useText()
  const day = useLocalDay()
  if (!online) return null
  return (
    <>
      <Typography sx={{ flex: 1, minWidth: 'fit-content' }}>
        {text('home.online.version', { number: online.number, date: day(online.at) })}
      </Typography>
      <Button href="/charte" target="_blank" rel="noreferrer" variant="outlined" startIcon={<PageIcon />}>
        {text('home.online.see')}
      </Button>
      {!isOnline && (
        <Button component={Link} to="/publish" variant="outlined">
          {text('home.online.seeChanges')}
        </Button>
      )}
    </>
  )
}

function NothingOnline() {
  const text = useText()
  const mayPublish = useMay('create', 'publications')
  return (
    <>
      <Typography sx={{ flex: '1 1 20em' }}>
        {text('home.online.nothing')} {text(mayPublish ? 'home.online.publisher' : 'home.online.others')}
      </Typography>
      <Button component={Link} to="/preview" variant="outlined">
        {text('home.online.preview')}
      </Button>
      {mayPublish && (
        <Button component={Link} to="/publish" variant="outlined">
          {text('home.online.publishFirst')}
        </Button>
      )}
    </>
  )
}

const LINE = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 36 }
