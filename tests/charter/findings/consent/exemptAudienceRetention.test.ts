import { expect, it } from 'vitest'
import { exemptAudienceRetention } from '#charter/findings/consent/exemptAudience.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const MISSING = ['warning dataRetention missing']
const TOO_LONG = ['warning dataRetention tooLong']

it.each([
  ['P25M', []],
  ['P2Y1M', []],
  ['P762D', []],
  ['P763D', TOO_LONG],
  ['P26M', TOO_LONG],
  ['P3Y', TOO_LONG],
  ['', MISSING],
  ['P0D', MISSING],
  ['session', MISSING],
  ['25 mois', MISSING],
])('exempt audience data kept for %j', (dataRetention, found) => {
  const register = aCompleteRegister({ cookies: [anAudienceCookie({ dataRetention })] })

  expect(foundIn(exemptAudienceRetention, register)).toEqual(found)
})

it.each([
  ['that is exempt for another reason', aLoginCookie({ dataRetention: '' })],
  ['that needs consent', anAudienceCookie({ dataRetention: '', categoryId: 3 })],
  ['that is a draft', anAudienceCookie({ dataRetention: '', status: 'draft' })],
])('says nothing of a cookie %s', (_, cookie) => {
  expect(foundIn(exemptAudienceRetention, aCompleteRegister({ cookies: [cookie] }))).toEqual([])
})

it('says how long it is, and can be put right by twenty-five months', () => {
  const register = aCompleteRegister({ cookies: [anAudienceCookie({ dataRetention: 'P3Y' })] })
  const found = findingsOf(exemptAudienceRetention, register)

  expect(found.map((finding) => [findingInWords(finding, 'en'), finding.fix])).toEqual([
    [
      'The data collected by “_pk_id.*” are kept for 3 years: bring that down to twenty-five months at most.',
      { kind: 'set', changes: { dataRetention: 'P25M' }, onlyIf: 'dataErased' },
    ],
  ])
})
