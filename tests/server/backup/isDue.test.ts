import { expect, it } from 'vitest'
import { isDue } from '#server/backup/isDue.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.parse('2026-11-24T09:30:00.000Z')

it.each<[string, { madeAt: number | null; triedAt: number | null; every?: number }, boolean]>([
  ['there is none', { madeAt: null, triedAt: null }, true],
  ['the last one is a day old', { madeAt: NOW - DAY, triedAt: null }, true],
  ['it is younger', { madeAt: NOW - DAY + 1, triedAt: null }, false],
  ['it was made a moment ago', { madeAt: NOW, triedAt: NOW }, false],
  [
    'the last attempt failed a quarter of an hour ago',
    { madeAt: NOW - 2 * DAY, triedAt: NOW - HOUR / 4 },
    true,
  ],
  ['it failed just now', { madeAt: NOW - 2 * DAY, triedAt: NOW - 60_000 }, false],
  ['they are frequent, and one failed', { madeAt: null, triedAt: NOW - 120_000, every: 60_000 }, true],
  ['the clock was a year ahead', { madeAt: NOW + 365 * DAY, triedAt: null }, true],
  ['the clock was an hour ahead', { madeAt: NOW + HOUR, triedAt: null }, false],
])('says whether a backup is due where %s', (_case, { every = DAY, ...moments }, due) => {
  expect(isDue({ ...moments, now: NOW, every })).toBe(due)
})
