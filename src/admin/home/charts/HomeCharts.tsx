import { Box, Skeleton } from '@mui/material'
import { useDraft } from '../../preview/useDraft.ts'
import { CategoryChart } from './CategoryChart.tsx'
import { FindingChart } from './FindingChart.tsx'
import { LifetimeChart } from './LifetimeChart.tsx'

/** The charts of the home page, in a chunk of their own with the chart library. */
export function HomeCharts() {
  const { data: register, isError } = useDraft()
  if (isError) return null
  if (!register) return <Skeleton variant="rounded" height={300} />
  return (
    <Box sx={GRID}>
      <CategoryChart register={register} />
      <LifetimeChart register={register} />
      <FindingChart />
    </Box>
  )
}

const GRID = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
}
