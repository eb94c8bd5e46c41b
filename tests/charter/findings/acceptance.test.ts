import { describe, expect, it } from 'vitest'
import {
  type Acceptance,
  listBlockers,
  countFindings,
  isKnownUntrue,
  lastDayToAccept,
  withAcceptances,
} from '#charter/findings/acceptance.ts'
import { type Finding, statementOf } from '#charter/findings/finding.ts'
import { durationInconsistent } from '#charter/findings/lifetimes/durationInconsistent.ts'
import { aCompleteRegister, aLoginCookie } from '../../support/builders.ts'
import { findingsOf } from '../../support/findingsOf.ts'

const missing: Finding = {
  id: 'R08-cookies-3',
  rule: 'R08',
  severity: 'blocker',
  resource: 'cookies',
  recordId: 3,
  recordName: '_ga',
  field: 'purpose',
  aspect: '',
  message: 'missing',
  args: { name: '_ga' },
}

const accepted: Acceptance = {
  rule: 'R08',
  resource: 'cookies',
  recordId: 3,
  aspect: '',
  field: 'purpose',
  severity: 'blocker',
  statement: '{"args":{"name":"_ga"},"message":"missing"}',
  reason: 'Le prestataire a été interrogé.',
  until: '2027-02-28',
  by: 'A. <a@example.fr>',
  at: '2026-11-24T09:30:00.000Z',
}

describe('a finding that somebody answers for', () => {
  it.each([
    ['on its last day', {}, '2027-02-28', true],
    ['the day after', {}, '2027-03-01', false],
    ['of another record', { recordId: 4 }, '2026-12-01', false],
    ['of another aspect', { aspect: 'rights' }, '2026-12-01', false],
    ['of another rule', { rule: 'R09' }, '2026-12-01', false],
    [
      'that says something else by now',
      { statement: '{"args":{},"message":"missing"}' },
      '2026-12-01',
      false,
    ],
    ['accepted as a mere warning', { severity: 'warning' }, '2026-12-01', false],
  ] as const)('%s', (_, changes, today, is) => {
    const [finding] = withAcceptances([missing], [{ ...accepted, ...changes }], today)
    expect(finding?.acceptance !== null).toBe(is)
  })

  it('stays accepted when it has become less serious', () => {
    const [finding] = withAcceptances([{ ...missing, severity: 'warning' }], [accepted], '2026-12-01')
    expect(finding?.acceptance?.reason).toBe('Le prestataire a été interrogé.')
  })

  it('is no longer counted among those of its severity, and blocks nothing', () => {
    const findings = withAcceptances(
      [missing, { ...missing, id: 'R08-cookies-4', recordId: 4 }],
      [accepted],
      '2026-12-01',
    )
    expect(countFindings(findings)).toEqual({ blocker: 1, warning: 0, advice: 0, accepted: 1 })
    expect(listBlockers(findings).map(({ id }) => id)).toEqual(['R08-cookies-4'])
  })
})

describe('the last day until which a finding can be accepted', () => {
  it.each([
    ['blocker', '2026-11-24', '2027-05-24'],
    ['blocker', '2026-08-31', '2027-02-28'],
    ['warning', '2026-11-24', null],
    ['advice', '2026-11-24', null],
  ] as const)('a %s, on %s', (severity, today, last) => {
    expect(lastDayToAccept(severity, today)).toBe(last)
  })
})

describe('what is known to be untrue', () => {
  it.each([
    ['R15', 'cookieExpires', true],
    ['R19', 'namedForConsent', true],
    ['R21', 'contradictory', true],
    ['R21', 'several', false],
    ['R21', 'describedOtherwise', false],
    ['R22', 'known', true],
    ['R22', 'notEligible', true],
    ['R22', 'described', false],
    ['R24', 'ownAccount', true],
    ['R24', 'unconfirmed', false],
    ['R13', 'missing', false],
  ] as const)('is told from what somebody may answer for: %s %s', (rule, message, expected) => {
    expect(isKnownUntrue({ rule, message })).toBe(expected)
  })

  it('is covered by no acceptance, not even one from before', () => {
    const found = findingsOf(
      durationInconsistent,
      aCompleteRegister({ cookies: [aLoginCookie({ lifetime: 'unlimited' })] }),
    )
    const acceptances = found.map((finding) => ({
      ...finding,
      statement: statementOf(finding),
      reason: 'Le prestataire est interrogé.',
      until: '2027-01-01',
      by: 'Ada <ada@example.fr>',
      at: '2026-11-24T09:00:00.000Z',
    }))

    expect(withAcceptances(found, acceptances, '2026-11-24').map(({ acceptance }) => acceptance)).toEqual([
      null,
    ])
  })
})
