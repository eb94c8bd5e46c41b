import { describe, expect, it } from 'vitest'
import { findTypedFindings } from '#charter/findings/findTypedFindings.ts'
import { withEdited } from '#charter/register/withEdited.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie } from '../../support/builders.ts'
import { ruleContextOf } from '../../support/findingsOf.ts'

const context = ruleContextOf(
  aCompleteRegister({ cookies: [aLoginCookie(), anAudienceCookie({ lifetime: 'P398D' })] }),
)

const rulesOf = (...typed: Parameters<typeof findTypedFindings>) =>
  findTypedFindings(...typed).map(({ rule, recordId, field }) => `${rule} ${recordId} ${field}`)

describe('what is found of a record in a form', () => {
  it('is what is typed, not what is saved', () => {
    expect(rulesOf(context, 'cookies', { id: 1, purpose: '—' })).toEqual(['R08 1 purpose'])
    expect(rulesOf(context, 'cookies', { id: 2, lifetime: 'P13M' })).toEqual([])
  })

  it('is what is saved where nothing was typed', () => {
    expect(rulesOf(context, 'cookies', { id: 2 })).toEqual(['R25 2 lifetime'])
  })

  it('takes a field that was emptied for an empty one', () => {
    expect(rulesOf(context, 'cookies', { id: 1, purpose: null })).toEqual(['R08 1 purpose'])
    expect(rulesOf(context, 'cookies', { id: 1, domain: null })).toEqual([])
  })

  it('is said of a record that is not saved yet too', () => {
    expect(rulesOf(context, 'cookies', { ...aLoginCookie(), name: '_new', purpose: '' })).toEqual([
      'R08 0 purpose',
    ])
  })

  it('compares it with the others as they are saved', () => {
    expect(rulesOf(context, 'cookies', { ...aLoginCookie() })).toEqual(['R07 0 name'])
  })

  it('is what the page made of a section’s text says of it too, and of no other', () => {
    const body = `<p>Un cookie est un petit fichier, expliqué <a href="https://www.cnil.fr/">ici</a>.</p>`
    expect(rulesOf(context, 'sections', { id: 1, body })).toEqual(['A04 1 body'])
    expect(rulesOf(context, 'sections', { heading: 'Liens', body })).toEqual(['A04 0 body'])
    const saved = ruleContextOf(withEdited(context.register, 'sections', { id: 1, body }))
    expect(rulesOf(saved, 'sections', { id: 2 })).toEqual([])
  })

  it('is found in the other forms too', () => {
    expect(rulesOf(context, 'providers', { id: 1, hostingCountries: ['US'] })).toEqual([
      'R04 1 transferSafeguard',
    ])
    expect(rulesOf(context, 'categories', { id: 1, name: '' })).toEqual(['R19 1 name'])
    expect(rulesOf(context, 'sections', { id: 1, body: '' })).toEqual(['R30 1 body'])
    expect(rulesOf(context, 'sites', { id: 1, dpoContact: '' })).toEqual(['R28 1 dpoContact'])
  })
})
