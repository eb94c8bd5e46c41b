import { Skeleton } from '@mui/material'
import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useOnceQuiet } from '../kit/server/queries.ts'

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
