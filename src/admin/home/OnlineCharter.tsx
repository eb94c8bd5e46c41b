import PageIcon from '@mui/icons-material/OpenInNewOutlined'
import { Box, Button, Link as PageLink, Typography } from '@mui/material'
import { Link } from 'react-router'
import type { DraftStatus, SiteStatus } from '#api/publication.ts'
import { useDraftStatus, useSiteStatuses } from '../kit/server/queries.ts'
import { useDayOf, useExactInstant } from '../kit/time.tsx'
import { publicAddress, type SiteRecord, useSites, useSpeaksOfAll } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'
import { HomePart } from './HomePart.tsx'

/** The version online, with links to the page and to the unpublished changes; of each platform where none is chosen. */
export function OnlineCharter() {
  return useSpeaksOfAll() ? <OnlineCharters /> : <OneCharter />
}

function OneCharter() {
  const text = useText()
  const { data: status, isError } = useDraftStatus()
  if (isError) return null
  return (
    <HomePart title={text('home.online.title')}>
      {/* The box has its final height from the start, so that nothing below it moves. */}
      <Box sx={LINE}>{status && <OnlineVersion {...status} />}</Box>
    </HomePart>
  )
}

function OnlineVersion({ online, isOnline }: DraftStatus) {
  const text = useText()
  const day = useDayOf()
  const exactInstant = useExactInstant()
  if (!online) return null
  return (
    <>
      <Typography title={exactInstant(online.at)} sx={{ flex: 1, minWidth: 'fit-content' }}>
        {text('home.online.version', { number: online.number, date: day(online.at) })}
      </Typography>
      <Button
        href={publicAddress('html')}
        target="_blank"
        rel="noreferrer"
        variant="outlined"
        startIcon={<PageIcon />}
      >
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

/** The versions online, and one link to all that would change. */
function OnlineCharters() {
  const text = useText()
  const { data, isError } = useSiteStatuses()
  const sites = useSites()
  if (isError) return null
  const statuses = data?.sites ?? []
  return (
    <HomePart title={text('home.online.titleOfAll')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {statuses.map((status) => {
          const site = sites.find(({ id }) => id === status.siteId)
          return site ? <CharterOfSite key={site.id} site={site} status={status} /> : null
        })}
      </Box>
      {statuses.some(({ isOnline }) => !isOnline) && (
        <Button component={Link} to="/publish" variant="outlined" sx={{ mt: 1 }}>
          {text('home.online.seeChanges')}
        </Button>
      )}
    </HomePart>
  )
}

function CharterOfSite({ site, status: { online, differences } }: { site: SiteRecord; status: SiteStatus }) {
  const text = useText()
  const day = useDayOf()
  const exactInstant = useExactInstant()
  return (
    <Box component="li" sx={{ ...LINE, columnGap: 1.5, rowGap: 0, py: { xs: 0.5, sm: 0 } }}>
      <Typography sx={{ flex: '1 1 16em', minWidth: 0, overflowWrap: 'anywhere' }}>
        <strong>{site.platformName}</strong>
        {online && differences > 0 && (
          <Typography component="span" variant="body2" color="textSecondary">
            {' '}
            · {text('app.header.unpublished', { smart_count: differences })}
          </Typography>
        )}
      </Typography>
      {online ? (
        <PageLink
          href={publicAddress('html', null, site)}
          target="_blank"
          rel="noreferrer"
          title={exactInstant(online.at)}
        >
          {text('home.online.version', { number: online.number, date: day(online.at) })}
        </PageLink>
      ) : (
        <Typography color="textSecondary">{text('app.header.neverPublished')}</Typography>
      )}
    </Box>
  )
}

const LINE = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 36 }
