import { expect, it } from 'vitest'
import { trackerNameNotTechnical } from '#charter/findings/identity/trackerNameNotTechnical.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const NOT_TECHNICAL = ['advice name notTechnical']
const VARIES = ['advice nameMatch varies']
const FIXED = ['advice nameMatch fixed']

const names: [string, Partial<Cookie>, string[]][] = [
  ['PHPSESSID', {}, []],
  ['_ga_*', { nameMatch: 'pattern' }, []],
  ['_ga_<ID>', { nameMatch: 'pattern' }, []],
  ['a#b', {}, []],
  ['Cookies Google Analytics', {}, NOT_TECHNICAL],
  ['préférence', {}, NOT_TECHNICAL],
  ['a=b', {}, NOT_TECHNICAL],
  ['a;b', {}, NOT_TECHNICAL],
  ['Cookies Google Analytics', { storage: 'localStorage' }, []],
  ['_ga_*', {}, VARIES],
  ['_ga_<ID>', {}, VARIES],
  ['_ga_{id}', {}, VARIES],
  ['_ga_[id]', {}, VARIES],
  ['_ga_xxx', {}, VARIES],
  ['_ga_XXXX', {}, VARIES],
  ['clé du [site]', { storage: 'localStorage' }, VARIES],
  ['_ga_xx', {}, []],
  ['xxx_ga', {}, []],
  ['_ga_#', { nameMatch: 'pattern' }, FIXED],
  ['_ga', { nameMatch: 'pattern' }, FIXED],
  ['', {}, []],
  ['_ga_*', { status: 'draft' }, []],
]

it.each(names)('a cookie called “%s” %j', (name, fields, found) => {
  expect(foundIn(trackerNameNotTechnical, aCompleteRegister({ cookies: [{ name, ...fields }] }))).toEqual(
    found,
  )
})

it.each([
  [{ name: '_ga_<ID>' }, { name: '_ga_*', nameMatch: 'pattern' }],
  [{ name: '_ga_XXXX' }, { name: '_ga_*', nameMatch: 'pattern' }],
  [{ name: '_ga', nameMatch: 'pattern' as const }, { nameMatch: 'exact' }],
])('mends %j', (fields, changes) => {
  const [finding] = findingsOf(trackerNameNotTechnical, aCompleteRegister({ cookies: [fields] }))

  expect(finding?.fix).toEqual({ kind: 'set', changes })
})
