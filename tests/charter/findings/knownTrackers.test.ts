import { describe, expect, it } from 'vitest'
import { findFindings } from '#charter/findings/findFindings.ts'
import { consentForUse, knownUseOf } from '#charter/findings/known/knownUses.ts'
import { listFacts } from '#charter/trackers/facts/facts.ts'
import { aCompleteRegister, aLoginCookie } from '../../support/builders.ts'
import { ruleContextOf } from '../../support/findingsOf.ts'

// The facts and the names that rules know are two lists: what needs consent in one has to in the other.

const NEED_CONSENT = listFacts().filter(({ ruling }) => ruling.consent === 'required')

/** Names that other software may use as well: their service or their domain tells. */
const TELL_NOTHING_ALONE = [
  'CONSENT',
  'GPS',
  'PREF',
  'SID',
  'fr',
  'hist',
  'mid',
  'player',
  'sb',
  'test_cookie',
  'ts',
  'xs',
]

describe('a tracker that is known to need consent', () => {
  it('is recognised among the exempt ones by what the facts say of it', () => {
    const missed = NEED_CONSENT.filter(({ name, nameMatch, service, domain }) => {
      const cookie = aLoginCookie({
        name,
        nameMatch: nameMatch === 'pattern' ? 'pattern' : 'exact',
        service,
        domain,
        exemptionGround: 'uiPreference',
        purposeCodes: ['uiPreference'],
      })
      const findings = findFindings(ruleContextOf(aCompleteRegister({ cookies: [cookie] })))
      return !findings.some(({ rule, recordId }) => ['R22', 'R24'].includes(rule) && recordId === 1)
    })
    expect(missed.map(({ name, service }) => `${service}: ${name}`)).toEqual([])
  })

  it('is recognised by its name, unless the name is of other software too', () => {
    const unknown = NEED_CONSENT.filter(({ name }) => {
      const use = knownUseOf(name)
      return use === null || (consentForUse(use) === null && use !== 'audienceBeyond')
    })
    expect([...new Set(unknown.map(({ name }) => name))].toSorted()).toEqual(TELL_NOTHING_ALONE)
  })
})

it('takes nothing that is exempt by itself for what needs consent', () => {
  const mistaken = listFacts().filter(({ name, ruling }) => {
    const use = knownUseOf(name)
    return ruling.consent === 'exempt' && use !== null && consentForUse(use) !== null
  })
  expect(mistaken.map(({ name }) => name)).toEqual([])
})
