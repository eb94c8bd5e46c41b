import { describe, expect, it } from 'vitest'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import {
  charterReviewOverdue,
  cookieReviewOverdue,
  providerReviewOverdue,
} from '#charter/findings/workflow/reviewOverdue.ts'
import { aCompleteRegister, aLoginCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'

// The day of the review, the interval, the current day, and the findings.
const reviews: [string | null, string, string, string[]][] = [
  ['2026-03-02', 'P12M', '2026-11-24', []],
  ['2025-11-24', 'P12M', '2026-11-24', []],
  ['2025-11-23', 'P12M', '2026-11-24', ['overdue']],
  [null, 'P12M', '2026-11-24', ['never']],
  ['2026-05-24', '', '2026-11-24', []],
  ['2026-05-23', '', '2026-11-24', ['overdue']],
  ['2026-05-23', 'every now and then', '2026-11-24', ['overdue']],
  ['2024-02-29', 'P12M', '2025-02-28', []],
  ['2024-02-29', 'P12M', '2025-03-01', ['overdue']],
  ['2024-02-29', 'P4Y', '2028-02-29', []],
  ['2024-02-29', 'P4Y', '2028-03-01', ['overdue']],
  ['2025-08-31', 'P6M', '2026-02-28', []],
  ['2025-08-31', 'P6M', '2026-03-01', ['overdue']],
  ['2026-12-31', 'P2M', '2027-02-28', []],
  ['2026-12-31', 'P2M', '2027-03-01', ['overdue']],
  ['2026-11-10', 'P2W', '2026-11-24', []],
  ['2026-11-09', 'P2W', '2026-11-24', ['overdue']],
  ['2026-11-24', 'PT1H', '2026-11-24', []],
  ['2026-11-24', 'P9999Y', '2026-11-24', []],
  // A review of tomorrow has not taken place.
  ['2027-01-01', 'P12M', '2026-11-24', ['future']],
  ['2026-11-25', 'P12M', '2026-11-24', ['future']],
  ['2026-02-30', 'P12M', '2026-11-24', ['never']],
  ['last spring', 'P12M', '2026-11-24', ['never']],
]

/** After the first publication. */
const PUBLISHED = { versions: [{ number: 1, at: '2026-11-20T10:00:00Z', capturedAt: null, sha256: null }] }

describe('a record that was last reviewed on', () => {
  it.each(reviews)('%s, for %j, on %s', (reviewedOn, reviewInterval, today, found) => {
    const register = aCompleteRegister({
      site: { reviewInterval },
      cookies: [{ reviewedOn }],
      providers: [{ reviewedOn }],
    })

    for (const rule of [cookieReviewOverdue, providerReviewOverdue]) {
      const findings =
        rule === cookieReviewOverdue
          ? findingsOf(cookieReviewOverdue, register, { today, ...PUBLISHED })
          : findingsOf(providerReviewOverdue, register, { today, ...PUBLISHED })
      expect(findings.map(({ message }) => message)).toEqual(found)
    }
  })
})

it('asks nothing on the first day, before anything is published, of what was never reviewed', () => {
  const register = aCompleteRegister({
    site: { nextReviewOn: null },
    cookies: [{ reviewedOn: null }, { name: 'b', reviewedOn: '2027-01-01' }],
    providers: [{ reviewedOn: null }],
  })

  expect(findingsOf(charterReviewOverdue, register)).toEqual([])
  expect(findingsOf(providerReviewOverdue, register)).toEqual([])
  // What is untrue is said on any day.
  expect(findingsOf(cookieReviewOverdue, register).map(({ recordName }) => recordName)).toEqual(['b'])
})

it('asks nothing of what the page does not show', () => {
  const register = aCompleteRegister({
    cookies: [{ reviewedOn: null, status: 'draft' }],
    providers: [{ reviewedOn: null }],
  })

  expect(findingsOf(cookieReviewOverdue, register)).toEqual([])
  expect(findingsOf(providerReviewOverdue, register)).toEqual([])
})

it('says since when, and can be put right by a review today', () => {
  const register = aCompleteRegister({ cookies: [aLoginCookie({ reviewedOn: '2026-02-01' })] })
  const found = findingsOf(cookieReviewOverdue, register)

  expect(found.map((finding) => [findingInWords(finding, 'fr'), finding.fix])).toEqual([
    [
      'La revue de «\u00A0PHPSESSID\u00A0» est échue depuis le 1er août 2026\u00A0: vérifiez la fiche, puis enregistrez la revue.',
      { kind: 'set', changes: { reviewedOn: '2026-11-24' } },
    ],
  ])
})

describe('a charter whose next review is', () => {
  it.each([
    ['2026-11-24', []],
    ['2027-03-01', []],
    ['2026-11-23', ['overdue']],
    [null, ['unplanned']],
  ])('%s', (nextReviewOn, found) => {
    const register = aCompleteRegister({ site: { nextReviewOn } })

    expect(findingsOf(charterReviewOverdue, register, PUBLISHED).map(({ message }) => message)).toEqual(found)
  })

  it('not planned can be planned', () => {
    const register = aCompleteRegister({ site: { nextReviewOn: null, reviewInterval: 'P12M' } })

    expect(findingsOf(charterReviewOverdue, register, PUBLISHED).map(({ fix }) => fix)).toEqual([
      { kind: 'set', changes: { nextReviewOn: '2027-11-24' } },
    ])
  })
})
