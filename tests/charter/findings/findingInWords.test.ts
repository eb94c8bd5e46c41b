import { describe, expect, it } from 'vitest'
import { transferSafeguardMissing } from '#charter/findings/identity/transferSafeguardMissing.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { aCompleteRegister, aVideoCookie } from '#tests/support/builders.ts'
import { findingsOf } from '#tests/support/findingsOf.ts'

describe('a finding in words', () => {
  it('names countries as people do', () => {
    const register = aCompleteRegister({
      providers: [{}, {}, { country: 'BR', hostingCountries: ['IN'] }],
      cookies: [aVideoCookie({ providerId: 3 })],
    })
    const findings = findingsOf(transferSafeguardMissing, register)

    expect(findings.map((finding) => findingInWords(finding, 'fr'))).toEqual([
      '“Tiers Inc.” implique un transfert hors Espace économique européen (Brésil, Inde)\u00A0: indiquez la garantie (décision d’adéquation, DPF, clauses contractuelles types…) et sa référence.',
    ])
    expect(findings.map((finding) => findingInWords(finding, 'en'))).toEqual([
      '“Tiers Inc.” involves a transfer outside the EEA (Brazil, India): state the safeguard (adequacy, DPF, SCC…) and its reference.',
    ])
  })
})
