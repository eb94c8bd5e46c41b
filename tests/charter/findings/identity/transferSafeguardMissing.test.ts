import { expect, it } from 'vitest'
import { transferSafeguardMissing } from '#charter/findings/identity/transferSafeguardMissing.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Provider } from '#charter/register/provider.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const MISSING = ['blocker transferSafeguard missing']
const NOT_ADEQUATE = ['blocker transferSafeguard notAdequate']
const UNDOCUMENTED = ['blocker safeguardDocument undocumented']
const CHECKED = { transferSafeguard: 'dpf', safeguardCheckedOn: '2026-09-01' } as const

const providers: [string, Partial<Provider>, string[]][] = [
  ['in the US', { country: 'US' }, MISSING],
  ['in the US, safeguard "none"', { country: 'US', transferSafeguard: 'none' }, MISSING],
  ['of the US, hosted in France', { country: 'US', hostingCountries: ['FR'] }, MISSING],
  ['of France, hosted in the US', { country: 'FR', hostingCountries: ['US'] }, MISSING],
  ['in France', { country: 'FR' }, []],
  ['in Guadeloupe', { country: 'GP' }, []],
  ['in Iceland, Liechtenstein, Norway', { country: 'IS', hostingCountries: ['LI', 'NO'] }, []],
  ['in the Union', { country: '', hostingCountries: ['EU', 'EEA'] }, []],
  ['in Switzerland', { country: 'CH' }, MISSING],
  ['in the United Kingdom', { country: 'GB' }, MISSING],
  ['nowhere known', { country: '' }, []],
  ['in what is no country', { country: 'ZZ' }, []],
  ['in Switzerland, adequate', { country: 'CH', transferSafeguard: 'adequacy' }, []],
  ['in Japan, not on the list', { country: 'JP', transferSafeguard: 'adequacy' }, NOT_ADEQUATE],
  [
    'in two, one adequate',
    { country: 'CH', hostingCountries: ['JP'], transferSafeguard: 'adequacy' },
    NOT_ADEQUATE,
  ],
  ['in the US under the DPF', { country: 'US', ...CHECKED }, []],
  [
    'in the US under the DPF, unchecked',
    { country: 'US', transferSafeguard: 'dpf' },
    ['blocker safeguardCheckedOn unchecked'],
  ],
  [
    'in the US and India under the DPF',
    { country: 'US', hostingCountries: ['IN'], ...CHECKED },
    ['blocker transferSafeguard beyondDpf'],
  ],
  ['contractual clauses, no document', { country: 'US', transferSafeguard: 'scc' }, UNDOCUMENTED],
  ['corporate rules, no document', { country: 'US', transferSafeguard: 'bcr' }, UNDOCUMENTED],
  [
    'a derogation, document to come',
    { country: 'US', transferSafeguard: 'derogation', safeguardDocument: 'à venir' },
    UNDOCUMENTED,
  ],
  // A seat in France is one in the Union, and so is Åland; the territories of art. 198 TFEU are not.
  ['in Åland', { country: 'AX' }, []],
  ['in New Caledonia', { country: 'NC' }, ['warning transferSafeguard overseas']],
  [
    'in French Polynesia, hosted in Saint-Barthélemy',
    { country: 'PF', hostingCountries: ['BL'] },
    ['warning transferSafeguard overseas'],
  ],
  ['in New Caledonia, hosted in India', { country: 'NC', hostingCountries: ['IN'] }, MISSING],
  ['that is the body itself, in New Caledonia', { role: 'publisher', country: 'NC' }, []],
  [
    'that is the body itself, hosted in the US',
    { role: 'publisher', country: 'FR', hostingCountries: ['US'] },
    MISSING,
  ],
  // Only the certified organisations of the US are covered, whatever the officer's list holds.
  ['in the US, said adequate', { country: 'US', transferSafeguard: 'adequacy' }, NOT_ADEQUATE],
  [
    'under the DPF, checked tomorrow',
    { country: 'US', transferSafeguard: 'dpf', safeguardCheckedOn: '2026-11-25' },
    ['blocker safeguardCheckedOn unchecked'],
  ],
  [
    'under the DPF, checked a year ago',
    { country: 'US', transferSafeguard: 'dpf', safeguardCheckedOn: '2025-11-24' },
    [],
  ],
  [
    'under the DPF, checked longer ago',
    { country: 'US', transferSafeguard: 'dpf', safeguardCheckedOn: '2025-11-23' },
    ['warning safeguardCheckedOn staleDpf'],
  ],
  ['contractual clauses', { country: 'US', transferSafeguard: 'scc', safeguardDocument: 'Annexe 3' }, []],
]

it.each(providers)('a provider %s', (_, fields, found) => {
  const register = aCompleteRegister({
    providers: [{}, {}, { hostingCountries: [], ...fields }],
    cookies: [aVideoCookie({ providerId: 3 })],
  })

  expect(foundIn(transferSafeguardMissing, register)).toEqual(found)
})

const cookies: [string, Partial<Cookie>[], string[]][] = [
  ['none', [], []],
  ['without personal data', [{ personalData: 'no' }], []],
  ['of which nobody said', [{ personalData: '' }], MISSING],
  ['one with, one without', [{ personalData: 'no' }, { personalData: 'yes' }], MISSING],
  ['retired', [{ personalData: 'yes', status: 'retired' }], []],
]

it.each(cookies)('a provider in the US whose cookies are: %s', (_, fields, found) => {
  const register = aCompleteRegister({ cookies: fields.map((cookie) => ({ ...cookie, providerId: 3 })) })

  expect(foundIn(transferSafeguardMissing, register)).toEqual(found)
})

it.each([
  ['JP', ['JP'], '2026-09-01', []],
  ['JP', ['JP'], null, ['warning transferSafeguard staleList']],
  ['JP', ['JP'], '2030-01-01', ['warning transferSafeguard staleList']],
  ['JP', ['JP'], '2025-11-23', ['warning transferSafeguard staleList']],
  ['MC', ['MC'], '2026-09-01', ['warning transferSafeguard undecided']],
  ['US', ['US'], '2026-09-01', NOT_ADEQUATE],
  ['BR', ['BR'], '2026-09-01', []],
])(
  'in %s, adequate by a list %j that was checked on %s',
  (country, adequacyCountries, adequacyCheckedOn, found) => {
    const register = aCompleteRegister({
      site: { adequacyCountries, adequacyCheckedOn },
      providers: [{}, {}, { country, hostingCountries: [], transferSafeguard: 'adequacy' }],
      cookies: [aVideoCookie({ providerId: 3 })],
    })

    expect(foundIn(transferSafeguardMissing, register)).toEqual(found)
  },
)

it('is over when the decision on the United Kingdom ends', () => {
  const register = aCompleteRegister({
    site: { adequacyCheckedOn: '2031-12-01' },
    providers: [{}, {}, { country: 'GB', hostingCountries: [], transferSafeguard: 'adequacy' }],
    cookies: [aVideoCookie({ providerId: 3 })],
  })
  const messagesOn = (today: string) =>
    findingsOf(transferSafeguardMissing, register, { today }).map(({ message }) => message)

  expect(messagesOn('2031-12-27')).toEqual([])
  expect(messagesOn('2031-12-28')).toEqual(['notAdequate'])
})
