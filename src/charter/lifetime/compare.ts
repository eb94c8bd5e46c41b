import { utcDate } from '../kit/days.ts'
import { rememberResults } from '../kit/rememberResults.ts'
import { type Lifetime, parsePeriod } from './lifetime.ts'

/**
 * Tells whether a period is longer than another, by the day on which each ends when counted from 1 July 2023. From that
 * day, 6, 13 and 25 months are as long as they can be, so that a period in days never fails because of a short month.
 * False when either is no period.
 */
export function isLonger(period: string, limit: string): boolean {
  const one = endOf(period)
  const other = endOf(limit)
  return one !== null && other !== null && one > other
}

/** Tells whether a tracker may stay longer than `limit`. A session never exceeds it, an unlimited lifetime always does. */
export function exceeds(lifetime: Lifetime, limit: string): boolean {
  return lifetime === 'unlimited' || isLonger(lifetime, limit)
}

/** A register has few different lifetimes for thousands of cookies, so each is computed once. */
const endOf = rememberResults((text) => {
  const period = parsePeriod(text)
  if (!period) return null
  const { years, months, weeks, days, hours, minutes, seconds } = period
  return utcDate(2023 + years, 6 + months, 1 + 7 * weeks + days, hours, minutes, seconds).getTime()
}, 100)

/** The shortest and the longest that a period can be, in seconds, by the day on which it begins; null for no period. */
const boundsOf = rememberResults((text): { least: number; most: number } | null => {
  const period = parsePeriod(text)
  if (!period) return null
  const { years, months, weeks, days, hours, minutes, seconds } = period
  const fixed = 86_400 * (7 * weeks + days) + 3600 * hours + 60 * minutes + seconds
  const span = 12 * years + months
  if (span === 0) return { least: fixed, most: fixed }
  // Four years hold every month in each of its lengths.
  const lengths = Array.from({ length: 48 }, (_, start) => {
    const from = utcDate(2023, start, 1)
    return (utcDate(2023, start + span, 1).getTime() - from.getTime()) / 1000
  })
  return { least: fixed + Math.min(...lengths), most: fixed + Math.max(...lengths) }
}, 100)

/**
 * Tells whether two periods can be one and the same: « 13 mois » and 395 days, « 1 an » and `P365D`, 24 hours and a day.
 * Months are compared with days only: `P12M` and `P13M` are never the same.
 */
export function isSamePeriod(one: string, other: string): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)]
  if (!a || !b) return one === other
  if (a.least !== a.most && b.least !== b.most) return a.least === b.least && a.most === b.most
  return a.least <= b.most && b.least <= a.most
}

/** Tells whether `one` ends before `other` wherever in the calendar both begin. */
export function isSurelyShorter(one: string, other: string): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)]
  return a !== null && b !== null && a.most < b.least
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const LAST_YEAR = 9_999
/** Later days need a sign before the year in ISO 8601, and can no longer be compared as texts. */
const LAST_DAY = '9999-12-31'

/**
 * Adds a period to a day (`2026-11-25`): first years and months, ending on the last day of a shorter month, then weeks
 * and days. Hours, minutes and seconds add nothing. Returns `day` unchanged when it is no day or `period` no period.
 */
export function addPeriod(day: string, period: string): string {
  const parts = parsePeriod(period)
  if (!parts || !DAY.test(day)) return day
  const year = Number(day.slice(0, 4)) + parts.years
  // Months count from 0.
  const month = Number(day.slice(5, 7)) - 1 + parts.months
  const lastOfMonth = utcDate(year, month + 1, 0).getUTCDate()
  const date = Math.min(Number(day.slice(8)), lastOfMonth)
  const end = utcDate(year, month, date + 7 * parts.weeks + parts.days)
  return end.getUTCFullYear() > LAST_YEAR ? LAST_DAY : end.toISOString().slice(0, 10)
}
