import { Box, Button, Typography } from '@mui/material'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import type { Publication } from '#charter/publication/publication.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { shownSite } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'
import { NothingPublished } from './NothingPublished.tsx'
import { PublicationItem } from './PublicationItem.tsx'

const STEP = 20

/** All versions of a site, newest first, a page at a time. */
export function PublicationTimeline() {
  const text = useText()
  const [shown, setShown] = useState(STEP)
  const { data, total, error, isFetching, refetch } = useGetList<Publication>(
    'publications',
    {
      filter: { siteId: shownSite() },
      sort: { field: 'number', order: 'DESC' },
      pagination: { page: 1, perPage: shown },
    },
    { placeholderData: keepPreviousData },
  )
  if (error) return <LoadFailed onRetry={() => void refetch()} />
  if (data === undefined || total === undefined) return <PageSkeleton />
  if (total === 0) return <NothingPublished />
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {text('publications.count', { smart_count: total })}
      </Typography>
      <Box component="ol" aria-label={text('publications.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((publication) => (
          <PublicationItem
            key={publication.number}
            publication={publication}
            isOnline={publication === data[0]}
          />
        ))}
      </Box>
      {total > data.length && (
        <Button
          variant="outlined"
          loading={isFetching}
          loadingPosition="start"
          onClick={() => setShown(shown + STEP)}
        >
          {text('publications.more', { smart_count: Math.min(STEP, total - data.length) })}
        </Button>
      )}
    </>
  )
}
