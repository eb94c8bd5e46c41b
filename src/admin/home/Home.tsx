import { Box, Button, Skeleton, Stack, Typography } from '@mui/material'
import { useGetList } from 'react-admin'
import AddIcon from '@mui/icons-material/Add'
import TextIcon from '@mui/icons-material/ArticleOutlined'
import { Link } from 'react-router'
import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { LoadFailed, PageSkeleton } from '../kit/states.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useDraftStatus, useOnceQuiet } from '../kit/server/queries.ts'
import { AddCookieButton } from '../cookies/AddCookieButton.tsx'
import { useText } from '../i18n/useText.ts'
import { CookiesByProvider } from './CookiesByProvider.tsx'
import { OnlineCharter } from './OnlineCharter.tsx'
import { RecentChanges } from './RecentChanges.tsx'
import { ToDo } from './toDo/ToDo.tsx'
import { useMay } from '../kit/session/access.tsx'

/** What must I do next? And where the register stands. */
export function Home() {
  const text = useText()
  const { total, isPending, error, refetch } = useGetList('cookies', { pagination: { page: 1, perPage: 1 } })
  // A charter may be its text alone.
  const { data: status } = useDraftStatus()
  return (
    <>
      <PageHeading title={text('app.menu.home')} actions={Boolean(total) && <AddCookieButton />} />
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
          <Register />
          <Pictures />
        </Stack>
      )}
    </>
  )
}

function Register() {
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

/** The ways into a register that holds no cookie yet. */
export function EmptyRegister() {
  const text = useText()
  const mayAdd = useMay('create', 'cookies')
  if (!mayAdd) return <Typography>{text('home.empty.toRead')}</Typography>
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

// What draws charts is large, and the rest of the page can do without it.
const HomeCharts = lazy(async () => ({ default: (await import('./charts/HomeCharts.tsx')).HomeCharts }))

/** The charts, once the page around them is there; where they can't be had, it does without. */
export function Pictures() {
  const isTime = useOnceQuiet()
  const waiting = <Skeleton variant="rounded" height={300} />
  if (!isTime) return waiting
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={waiting}>
        <HomeCharts />
      </Suspense>
    </ErrorBoundary>
  )
}
