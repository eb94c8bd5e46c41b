import { isLonger } from '#charter/lifetime/compare.ts'
import type { Lifetime } from '#charter/lifetime/lifetime.ts'

/** How long cookies stay, from the shortest: `thirteenMonths` is the longest that the CNIL gives as an example. */
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
export type LifetimeBand = (typeof LIFETIME_BANDS)[number]

/** The last band that is within the line. */
export const LAST_WITHIN: LifetimeBand = 'thirteenMonths'

const BOUNDS = [
  ['day', 'P1D'],
  ['month', 'P1M'],
  ['halfYear', 'P6M'],
  ['thirteenMonths', 'P13M'],
  ['twoYears', 'P2Y'],
] as const

export function bandOf(lifetime: Lifetime): LifetimeBand {
  if (lifetime === '') return 'unknown'
  if (lifetime === 'session' || lifetime === 'unlimited') return lifetime
  const within = BOUNDS.find(([, bound]) => !isLonger(lifetime, bound))
  return within ? within[0] : 'longer'
}

/** Whether a band is beyond the line; what is not known is not. */
export function isBeyond(band: LifetimeBand): boolean {
  return ['twoYears', 'longer', 'unlimited'].includes(band)
}
