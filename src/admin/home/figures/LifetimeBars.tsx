import { Skeleton, Typography } from '@mui/material'
import { isLonger } from '#charter/lifetime/compare.ts'
import type { Lifetime } from '#charter/lifetime/lifetime.ts'
import { useText } from '../../i18n/useText.ts'
import { useDraft } from '../../preview/useDraft.ts'
import { Bars } from './Bars.tsx'

/** The lifetimes of the active cookies, those over thirteen months apart by colour and in words. */
export function LifetimeBars() {
  const text = useText()
  const { data: register, isError } = useDraft()
  if (isError) return null
  if (!register) return <Skeleton variant="rounded" height={120} />
  const bands = register.cookies
    .filter(({ status }) => status === 'active')
    .map(({ lifetime }) => findBand(lifetime))
  const bars = LIFETIME_BANDS.map((band) => ({
    key: band,
    name: text(`home.figures.bands.${band}`),
    count: bands.filter((each) => each === band).length,
    isBeyond: isBeyond(band),
  })).filter(({ count }) => count > 0)
  const beyond = bands.filter(isBeyond).length
  const title = text('home.figures.lifetimes')
  return (
    <section>
      <Typography variant="h3">{title}</Typography>
      <Typography variant="body2" color={beyond === 0 ? 'textSecondary' : 'warning'} sx={{ mb: 0.5 }}>
        {beyond === 0 ? text('home.figures.within') : text('home.figures.over', { smart_count: beyond })}
      </Typography>
      <Bars title={title} bars={bars} />
    </section>
  )
}

/** The lifetimes of cookies in bands, from the shortest. The CNIL gives thirteen months as an example of a maximum. */
const LIFETIME_BANDS = [
  'session',
  'day',
  'month',
  'halfYear',
  'thirteenMonths',
  'twoYears',
  'longer',
  'unlimited',
  'unknown',
] as const
type LifetimeBand = (typeof LIFETIME_BANDS)[number]

const BOUNDS = [
  ['day', 'P1D'],
  ['month', 'P1M'],
  ['halfYear', 'P6M'],
  ['thirteenMonths', 'P13M'],
  ['twoYears', 'P2Y'],
] as const

export function findBand(lifetime: Lifetime): LifetimeBand {
  if (lifetime === '') return 'unknown'
  if (lifetime === 'session' || lifetime === 'unlimited') return lifetime
  const within = BOUNDS.find(([, bound]) => !isLonger(lifetime, bound))
  return within ? within[0] : 'longer'
}

/** Whether a band is longer than thirteen months; an unknown lifetime is not. */
export function isBeyond(band: LifetimeBand): boolean {
  return ['twoYears', 'longer', 'unlimited'].includes(band)
}
