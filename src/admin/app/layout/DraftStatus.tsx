import { Box } from '@mui/material'
import { Suspense } from 'react'
import type { DraftStatus as Status } from '#api/publication.ts'
import { useText } from '../../i18n/useText.ts'
import { useFreshDraftStatus, useHasBeenIdle } from '../../kit/server/queries.ts'
import { lazyPage } from '../../kit/lazyPage.ts'
import { useSpeaksOfAll } from '../../kit/sites.ts'
import { StatusButton } from './StatusButton.tsx'

const AllDraftsStatus = lazyPage(() => import('./AllDraftsStatus.tsx'), 'AllDraftsStatus')

/**
 * Says if the draft differs from the published charter, with a link to the differences. It is loaded after the data of
 * the page. It shows nothing if the status could not be loaded, rather than an outdated one.
 */
export function DraftStatus() {
  const isOfAll = useSpeaksOfAll()
  return (
    // Not read out after each save: `aria-live` is off.
    <Box role="status" aria-live="off" sx={{ flexShrink: 0 }}>
      {isOfAll ? (
        <Suspense>
          <AllDraftsStatus />
        </Suspense>
      ) : (
        <OneDraftStatus />
      )}
    </Box>
  )
}

function OneDraftStatus() {
  const { data: status, isError } = useFreshDraftStatus(useHasBeenIdle())
  return status && !isError ? <StatusLink status={status} /> : null
}

function StatusLink({ status: { online, differences, isOnline } }: { status: Status }) {
  const text = useText()
  const unpublished = differences > 0 ? 'app.header.unpublished' : 'app.header.newLook'
  const label = online
    ? text(isOnline ? 'app.header.published' : unpublished, { smart_count: differences })
    : text('app.header.neverPublished')
  return (
    <StatusButton
      state={online === null ? 'never' : isOnline ? 'online' : 'changed'}
      to={isOnline ? '/publications' : '/publish'}
      label={label}
      differences={online === null ? 0 : differences}
    />
  )
}
