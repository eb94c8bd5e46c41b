import { Box, Button, Skeleton, Stack, Typography } from '@mui/material'
import { useGetList } from 'react-admin'
import AddIcon from '@mui/icons-material/Add'
import TextIcon from '@mui/icons-material/ArticleOutlined'
import { Link } from 'react-router'
import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useDraftStatus, useHasBeenIdle } from '../kit/server/queries.ts'
import { AddLink } from '../kit/AddLink.tsx'
import { useText } from '../i18n/useText.ts'
import { CookiesByProvider } from './CookiesByProvider.tsx'
import { OnlineCharter } from './OnlineCharter.tsx'
import { RecentChanges } from './RecentChanges.tsx'
import { ToDo } from './toDo/ToDo.tsx'
import { useMay } from '../kit/session/access.tsx'

/** The home page: the charter online, the tasks, the last changes, and charts of the register. */
export function Home() {
  const text = useText()
  const { total, isPending, error, refetch } = useGetList('cookies', { pagination: { page: 1, perPage: 1 } })
  // A charter without cookies, of text alone, may be online.
  const { data: status } = useDraftStatus()
  return (
    <>
      <PageHeading
        title={text('app.menu.home')}
        actions={Boolean(total) && <AddLink resource="cookies">{text('cookies.list.add')}</AddLink>}
      />
      {isPending && <PageSkeleton />}
      {error && <LoadFailed onRetry={() => void refetch()} />}
      {total === 0 && (
        <Stack spacing={2}>
          {status?.online && <OnlineCharter />}
          <EmptyRegister />
        </Stack>
      )}
      {Boolean(total) && (
        <Stack spacing={2}>
          <OnlineCharter />
          <RegisterOverview />
          <DeferredCharts />
        </Stack>
      )}
    </>
  )
}

function RegisterOverview() {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <ToDo />
      <Stack spacing={2}>
        <RecentChanges />
        <CookiesByProvider />
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
        <Button component={Link} to="/sections" variant="outlined" startIcon={<TextIcon />}>
          {text('home.empty.writeText')}
        </Button>
      </Stack>
    </Box>
  )
}

// The chart library is large, and the rest of the page does not need it.
const HomeCharts = lazy(async () => ({ default: (await import('./charts/HomeCharts.tsx')).HomeCharts }))

/** The charts, loaded after the rest of the page; if they fail to load, the page leaves them out. */
function DeferredCharts() {
  const isQuiet = useHasBeenIdle()
  const placeholder = <Skeleton variant="rounded" height={300} />
  if (!isQuiet) return placeholder
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={placeholder}>
        <HomeCharts />
      </Suspense>
    </ErrorBoundary>
  )
}
