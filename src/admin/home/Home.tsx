import { Box, Stack } from '@mui/material'
import { useGetList } from 'react-admin'
import { LoadFailed, PageSkeleton } from '../kit/states.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useDraftStatus } from '../kit/server/queries.ts'
import { AddCookieButton } from '../cookies/AddCookieButton.tsx'
import { useText } from '../i18n/useText.ts'
import { CookiesByProvider } from './CookiesByProvider.tsx'
import { EmptyRegister } from './EmptyRegister.tsx'
import { OnlineCharter } from './OnlineCharter.tsx'
import { RecentChanges } from './RecentChanges.tsx'
import { Pictures } from './Pictures.tsx'
import { ToDo } from './toDo/ToDo.tsx'

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
