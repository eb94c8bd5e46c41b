import { isLonger } from '#charter/lifetime/compare.ts'
import type { Lifetime } from '#charter/lifetime/lifetime.ts'

/** The lifetimes of cookies in bands, from the shortest. The CNIL gives thirteen months as an example of a maximum. */
export const LIFETIME_BANDS = [
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

/** The last band within the thirteen months. */
export const LAST_WITHIN: LifetimeBand = 'thirteenMonths'

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
