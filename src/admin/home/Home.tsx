import { Box, Button, Stack, Typography } from '@mui/material'
import { useGetList } from 'react-admin'
import AddIcon from '@mui/icons-material/Add'
import TextIcon from '@mui/icons-material/ArticleOutlined'
import { Link } from 'react-router'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useDraftStatus, useSiteStatuses } from '../kit/server/queries.ts'
import { SiteLinks } from '../kit/SiteLinks.tsx'
import { useSpeaksOfAll } from '../kit/sites.ts'
import { HomePart } from './HomePart.tsx'
import { ImportLink } from '../kit/ImportLink.tsx'
import { AddLink } from '../kit/AddLink.tsx'
import { useText } from '../i18n/useText.ts'
import { RegisterFigures } from './figures/RegisterFigures.tsx'
import { GettingStarted } from './gettingStarted/GettingStarted.tsx'
import { BackupLine } from './BackupLine.tsx'
import { OnlineCharter } from './OnlineCharter.tsx'
import { ReadyNoteAtHome } from '../readyNote/ReadyNotePart.tsx'
import { RecentChanges } from './RecentChanges.tsx'
import { ToDo } from './toDo/ToDo.tsx'
import { useMay } from '../kit/session/access.tsx'

/** The home page: what is left to do before the first version; afterwards the charter online, the tasks and some figures. */
export function Home() {
  const text = useText()
  const { total, error, refetch } = useGetList('cookies', { pagination: { page: 1, perPage: 1 } })
  // A charter without cookies, of text alone, may be online.
  const hasPublished = useHasPublished()
  const isStarting = hasPublished === false
  const isKnown = hasPublished !== undefined && total !== undefined
  return (
    <>
      <PageHeading
        title={text('app.menu.home')}
        actions={
          Boolean(total) &&
          !isStarting && (
            <>
              <ImportLink />
              <AddLink resource="cookies">{text('cookies.list.add')}</AddLink>
            </>
          )
        }
      />
      <ReadyNoteAtHome />
      {!isKnown && !error && <PageSkeleton />}
      {error && <LoadFailed onRetry={() => void refetch()} />}
      {isKnown && isStarting && <Beginning />}
      {isKnown && !isStarting && total === 0 && (
        <Stack spacing={2}>
          <OnlineCharter />
          <EmptyRegister />
          <BackupLine />
        </Stack>
      )}
      {isKnown && !isStarting && Boolean(total) && (
        <Stack spacing={2}>
          <OnlineCharter />
          <RegisterOverview />
          <BackupLine />
        </Stack>
      )}
    </>
  )
}

/** Whether a version is online, of any platform where none is chosen; undefined until it is known, true where it cannot be. */
function useHasPublished(): boolean | undefined {
  const isOfAll = useSpeaksOfAll()
  const one = useDraftStatus(!isOfAll)
  const all = useSiteStatuses(isOfAll)
  if (one.isError || all.isError) return true
  if (isOfAll) return all.data?.sites.some(({ online }) => online !== null)
  return one.data && one.data.online !== null
}

/** Before the first version. */
function Beginning() {
  return (
    <Stack spacing={2}>
      {useSpeaksOfAll() ? <WhereToStart /> : <GettingStarted />}
      <RecentChanges />
    </Stack>
  )
}

/** Of several platforms, each has its own steps. */
function WhereToStart() {
  const text = useText()
  return (
    <HomePart title={text('start.title')}>
      <Typography sx={{ mb: 1.5 }}>{text('start.whichSite')}</Typography>
      <SiteLinks to="/" />
    </HomePart>
  )
}

function RegisterOverview() {
  // A reader has nothing to do.
  const mayWrite = useMay('update', 'cookies')
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      {mayWrite && <ToDo />}
      <Stack spacing={2}>
        <RecentChanges />
        <RegisterFigures />
      </Stack>
    </Box>
  )
}

/** Stands in for the overview in a register without cookies, with links to its first records. */
function EmptyRegister() {
  const text = useText()
  const mayAdd = useMay('create', 'cookies')
  if (!mayAdd) return <Typography>{text('home.empty.readOnly')}</Typography>
  return (
    <Box>
      <Typography sx={{ maxWidth: '40em', mb: 2 }}>{text('home.empty.text')}</Typography>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1} sx={{ alignItems: 'flex-start' }}>
        <Button component={Link} to="/cookies/create" variant="contained" startIcon={<AddIcon />}>
          {text('home.empty.firstCookie')}
        </Button>
        <ImportLink variant="outlined" />
        <Button component={Link} to="/sections" variant="outlined" startIcon={<TextIcon />}>
          {text('home.empty.writeText')}
        </Button>
      </Stack>
    </Box>
  )
}
