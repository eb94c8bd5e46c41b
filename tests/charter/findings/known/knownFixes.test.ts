import { expect, it } from 'vitest'
import { findFindings } from '#charter/findings/findFindings.ts'
import { withKnownFixes } from '#charter/findings/known/knownFixes.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { createCatalogue } from '#charter/trackers/catalogue.ts'
import { completeCookie, type Completion } from '#charter/trackers/completeCookie.ts'
import { listFacts } from '#charter/trackers/facts/facts.ts'
import { proposeTrackers } from '#charter/trackers/proposeTrackers.ts'
import { aCompleteRegister, aLoginCookie } from '../../../support/builders.ts'
import { ruleContextOf } from '../../../support/findingsOf.ts'

const OPENDATASOFT = 'Opendatasoft, politique de cookies de ses portails (info-financiere.gouv.fr)'

/** The fixes of a cookie’s findings, by rule, once what is publicly known of it was looked up. */
function fixesOf(fields: Partial<Cookie>) {
  const cookie = aLoginCookie(fields)
  const findings = findFindings(ruleContextOf(aCompleteRegister({ cookies: [cookie] })))
  const surroundings = { consent: 'exempt', provider: 'Opendatasoft', language: 'fr' } as const
  const completion: Completion | null = completeCookie(
    cookie,
    surroundings,
    proposeTrackers(cookie, createCatalogue(listFacts()), null),
  )
  const fixed = withKnownFixes(findings, completion)
  return Object.fromEntries(fixed.flatMap(({ rule, fix }) => (fix?.kind === 'set' ? [[rule, fix]] : [])))
}

const LANGUAGE = {
  name: 'django_language',
  exemptionGround: 'uiPreference',
  purposeCodes: ['uiPreference'],
} as const

it('offers the lifetime that its maker states, with where that was read', () => {
  const { R13 } = fixesOf({ ...LANGUAGE, purposeCodes: ['uiPreference'], lifetime: '' })
  expect(R13).toMatchObject({ changes: { lifetime: 'P12M' }, source: { title: OPENDATASOFT } })
})

it('offers what is not filled in of an exemption, and that alone', () => {
  const { R21 } = fixesOf({ name: 'django_language', exemptionGround: '', purposeCodes: [] })
  expect(R21?.changes).toEqual({ exemptionGround: 'uiPreference', purposeCodes: ['uiPreference'] })
})

it('offers nothing for a name that nobody knows, nor for what is filled in', () => {
  expect(fixesOf({ name: 'inconnu_au_bataillon', lifetime: '', exemptionGround: '' })).toEqual({})
  expect(fixesOf({ ...LANGUAGE, purposeCodes: ['uiPreference'], lifetime: 'P12M' })).toEqual({})
})
