import { describe, expect, it } from 'vitest'
import { transferSafeguardMissing } from '#charter/findings/identity/transferSafeguardMissing.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { exemptDurationDisproportionate } from '#charter/findings/lifetimes/exemptDurationDisproportionate.ts'
import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'
import { findingsOf } from '../../support/findingsOf.ts'

describe('a finding in words', () => {
  it('is empty for a rule or a message that exists no more, as in versions published earlier', () => {
    const ofEarlier = { resource: 'sites', message: 'contrast', args: { text: '#777' } }
    expect(findingInWords({ ...ofEarlier, rule: 'A05' }, 'fr')).toBe('')
    expect(findingInWords({ ...ofEarlier, rule: 'A01' }, 'en')).toBe('')
  })

  it('names countries as people do', () => {
    const register = aCompleteRegister({
      providers: [{}, {}, { country: 'BR', hostingCountries: ['IN'] }],
      cookies: [aVideoCookie({ providerId: 3 })],
    })
    const findings = findingsOf(transferSafeguardMissing, register)

    expect(findings.map((finding) => findingInWords(finding, 'fr'))).toEqual([
      '«\u00A0Tiers Inc.\u00A0» implique un transfert hors Espace économique européen (Brésil, Inde)\u00A0: indiquez la garantie (décision d’adéquation, DPF, clauses contractuelles types…) et sa référence.',
    ])
    expect(findings.map((finding) => findingInWords(finding, 'en'))).toEqual([
      '“Tiers Inc.” involves a transfer outside the EEA (Brazil, India): state the safeguard (adequacy, DPF, SCC…) and its reference.',
    ])
  })

  it('takes in a name so that it does not turn the words around it', () => {
    const sentenceOn = (name: string) =>
      findingInWords({ rule: 'R13', resource: 'cookies', message: 'missing', args: { name } }, 'en')
    expect(sentenceOn('\u202Eag_')).toContain('“[U+202E]ag_”')
    expect(sentenceOn('שלום')).toContain('“\u2068שלום\u2069”')
  })

  it('says lifetimes and choices as people do', () => {
    const register = aCompleteRegister({ cookies: [{ lifetime: 'P1Y1M' }] })
    const [finding] = findingsOf(exemptDurationDisproportionate, register)

    expect(finding && findingInWords(finding, 'fr')).toBe(
      '«\u00A0PHPSESSID\u00A0» est exempté au titre «\u00A0Authentification\u00A0» mais a une durée de vie longue (1 an et 1 mois)\u00A0: vérifiez que cette durée est strictement nécessaire.',
    )
    expect(finding && findingInWords(finding, 'en')).toBe(
      '“PHPSESSID” is exempt as “Authentication” but has a long lifetime (1 year and 1 month): check that this is strictly necessary.',
    )
  })
})
