import { expect, it } from 'vitest'
import type { ArchivedVersion } from '#charter/findings/ruleContext.ts'
import { evidenceMissing } from '#charter/findings/workflow/evidenceMissing.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'

const VERSION: ArchivedVersion = {
  number: 3,
  at: '2026-11-20T10:00:00.000Z',
  capturedAt: '2026-11-20T10:02:00.000Z',
  sha256: 'ab'.repeat(32),
}

const cases: [string, Partial<ArchivedVersion>, string[]][] = [
  ['captured two minutes later', {}, []],
  ['captured at once', { capturedAt: '2026-11-20T10:00:00.000Z' }, []],
  ['captured a day later', { capturedAt: '2026-11-21T10:00:00.000Z' }, []],
  ['captured later than that', { capturedAt: '2026-11-21T10:00:00.001Z' }, ['untimely']],
  ['captured an hour before', { capturedAt: '2026-11-20T09:00:00.000Z' }, []],
  ['captured earlier than that', { capturedAt: '2026-11-20T08:59:59.999Z' }, ['untimely']],
  ['never captured', { capturedAt: null }, ['missing']],
  ['without a fingerprint', { sha256: null }, ['missing']],
  ['captured at no known time', { capturedAt: 'yesterday' }, ['missing']],
]

it.each(cases)('a version that was %s', (_, fields, found) => {
  const findings = findingsOf(evidenceMissing, aCompleteRegister(), { versions: [{ ...VERSION, ...fields }] })

  expect(findings.map(({ message }) => message)).toEqual(found)
})

it('is about the version by its number', () => {
  const versions = [VERSION, { ...VERSION, number: 4, sha256: null }]

  expect(findingsOf(evidenceMissing, aCompleteRegister(), { versions }).map(({ id }) => id)).toEqual([
    'G04-publications-4',
  ])
})
