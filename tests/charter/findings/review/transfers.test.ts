import type { Provider } from '#charter/register/provider.ts'
import type { Site } from '#charter/register/site.ts'
import { aVideoCookie } from '../../../support/builders.ts'
import { type Case, consented, exempt, type Given, review } from './judge.ts'

// K05: transfers, and the decisions and certificates that grow stale.

/** A third party's cookie, whose provider is nothing but what is given. */
function by(provider: Partial<Provider>, site: Partial<Site> = {}): Given {
  const blank: Partial<Provider> = { transferSafeguard: '', safeguardCheckedOn: null, hostingCountries: [] }
  const own = provider.country === undefined ? {} : { hostingCountries: [provider.country] }
  return { cookies: [aVideoCookie()], providers: [{}, { ...blank, ...own, ...provider }], site }
}

const adequate = (country: string, site: Partial<Site> = {}) =>
  by({ country, transferSafeguard: 'adequacy' }, { adequacyCountries: [country], ...site })
const certified = (safeguardCheckedOn: string | null, country = 'US') =>
  by({ country, transferSafeguard: 'dpf', safeguardCheckedOn })

const k05: Case[] = [
  ['Ireland, its hosts not said', 'R03', 'warning', by({ country: 'IE', hostingCountries: [] })],
  [
    'a French processor, its hosts not said',
    'R03',
    'warning',
    by({ name: 'OVH', role: 'processor', country: 'FR', hostingCountries: [] }),
  ],
  ['hosted in Germany', 'R03', 'nothing', by({ country: 'IE', hostingCountries: ['DE'] })],
  ['the body itself', 'R03', 'nothing', exempt({})],
  ['US by plain adequacy, on the list', 'R04', 'blocker', adequate('US')],
  [
    'US by plain adequacy, not on the list',
    'R04',
    'blocker',
    by({ country: 'US', transferSafeguard: 'adequacy' }),
  ],
  ['Monaco', 'R04', 'warning', adequate('MC')],
  ['India', 'R04', 'warning', adequate('IN')],
  ['Australia', 'R04', 'warning', adequate('AU')],
  ['Japan, a list never checked', 'R04', 'warning', adequate('JP', { adequacyCheckedOn: null })],
  [
    'Japan, a list checked two years ago',
    'R04',
    'warning',
    adequate('JP', { adequacyCheckedOn: '2024-11-01' }),
  ],
  ['Japan, a list to be checked', 'R04', 'warning', adequate('JP', { adequacyCheckedOn: '2027-01-01' })],
  ['Japan', 'R04', 'nothing', adequate('JP')],
  ['Switzerland', 'R04', 'nothing', adequate('CH')],
  ['the United Kingdom', 'R04', 'nothing', adequate('GB')],
  ['Brazil', 'R04', 'nothing', adequate('BR')],
  ['Korea', 'R04', 'nothing', adequate('KR')],
  [
    'Switzerland, not on the list',
    'R04',
    'blocker',
    by({ country: 'CH', transferSafeguard: 'adequacy' }, { adequacyCountries: ['GB'] }),
  ],
  ['certified, checked in the future', 'R04', 'blocker', certified('2030-01-01')],
  ['certified, never checked', 'R04', 'blocker', certified(null)],
  ['certified, checked fourteen months ago', 'R04', 'warning', certified('2025-09-24')],
  ['certified, checked', 'R04', 'nothing', certified('2026-09-01')],
  ['certified in Canada', 'R04', 'blocker', certified('2026-09-01', 'CA')],
  [
    'certified, hosted in India',
    'R04',
    'blocker',
    by({
      country: 'US',
      hostingCountries: ['IN'],
      transferSafeguard: 'dpf',
      safeguardCheckedOn: '2026-09-01',
    }),
  ],
  ['US, nothing said', 'R04', 'blocker', by({ country: 'US' })],
  ['US, hosted in France, nothing said', 'R04', 'blocker', by({ country: 'US', hostingCountries: ['FR'] })],
  [
    'French, hosted in the US, nothing said',
    'R04',
    'blocker',
    by({ country: 'FR', hostingCountries: ['US'] }),
  ],
  ['US, « aucune garantie »', 'R04', 'blocker', by({ country: 'US', transferSafeguard: 'none' })],
  [
    'clauses, and which',
    'R04',
    'nothing',
    by({ country: 'US', transferSafeguard: 'scc', safeguardDocument: 'https://tiers.example/scc' }),
  ],
  ['clauses, nobody knows which', 'R04', 'blocker', by({ country: 'US', transferSafeguard: 'scc' })],
  [
    'clauses, « Non renseigné »',
    'R04',
    'blocker',
    by({ country: 'US', transferSafeguard: 'scc', safeguardDocument: 'Non renseigné' }),
  ],
  [
    'rules of the group, nobody knows which',
    'R04',
    'blocker',
    by({ country: 'US', transferSafeguard: 'bcr' }),
  ],
  [
    'a derogation, nobody knows which',
    'R04',
    'blocker',
    by({ country: 'US', transferSafeguard: 'derogation' }),
  ],
  [
    'no personal data',
    'R04',
    'nothing',
    { ...by({ country: 'US' }), cookies: [aVideoCookie({ personalData: 'no' })] },
  ],
  ['within the Union', 'R04', 'nothing', by({ country: 'DE' })],
  ['Norway', 'R04', 'nothing', by({ country: 'NO' })],
]

// K06: territories, and a body that is there itself.

const own = (provider: Partial<Provider>): Given => ({
  ...exempt({}),
  providers: [{ role: 'publisher', ...provider }],
})

const k06: Case[] = [
  ['Åland', 'R04', 'nothing', by({ country: 'AX' })],
  ['Réunion', 'R04', 'nothing', by({ country: 'RE' })],
  ['Mayotte', 'R04', 'nothing', by({ country: 'YT' })],
  ['Saint-Martin', 'R04', 'nothing', by({ country: 'MF' })],
  ['New Caledonia', 'R04', 'warning', by({ country: 'NC' })],
  ['French Polynesia', 'R04', 'warning', by({ country: 'PF' })],
  ['Wallis and Futuna', 'R04', 'warning', by({ country: 'WF' })],
  ['Saint-Barthélemy', 'R04', 'warning', by({ country: 'BL' })],
  ['Saint-Pierre-et-Miquelon', 'R04', 'warning', by({ country: 'PM' })],
  ['hosted in New Caledonia', 'R04', 'warning', by({ country: 'FR', hostingCountries: ['NC'] })],
  [
    'New Caledonia under clauses',
    'R04',
    'nothing',
    by({ country: 'NC', transferSafeguard: 'scc', safeguardDocument: 'Clauses du 3 mars 2026' }),
  ],
  ['Greenland', 'R04', 'blocker', by({ country: 'GL' })],
  ['the body in New Caledonia', 'R04', 'nothing', own({ country: 'NC' })],
  [
    'the body in French Polynesia, hosted there',
    'R04',
    'nothing',
    own({ country: 'PF', hostingCountries: ['PF'] }),
  ],
  [
    'the body in France, hosted in the US',
    'R04',
    'blocker',
    own({ country: 'FR', hostingCountries: ['US'] }),
  ],
]

// K25: a processor need not show its policy.

const k25: Case[] = [
  [
    'a processor',
    'R02',
    'nothing',
    by({ name: 'Matomo Cloud', role: 'processor', country: 'DE', privacyPolicyUrl: '' }),
  ],
  ['a controller', 'R02', 'warning', by({ privacyPolicyUrl: '' })],
  ['a joint controller', 'R02', 'warning', by({ role: 'joint', privacyPolicyUrl: '' })],
  ['nobody has said', 'R02', 'warning', by({ role: '', privacyPolicyUrl: '' })],
  ['a policy', 'R02', 'nothing', by({})],
  ['over http', 'R02', 'warning', by({ privacyPolicyUrl: 'http://exemple.com/privacy' })],
  ['at an address of numbers', 'R02', 'warning', by({ privacyPolicyUrl: 'https://192.168.1.2/privacy' })],
  ['at localhost', 'R02', 'warning', by({ privacyPolicyUrl: 'https://localhost/privacy' })],
  [
    'exempt cookies alone',
    'R02',
    'nothing',
    { ...exempt({}), providers: [{ role: 'controller', country: 'FR', hostingCountries: ['FR'] }] },
  ],
  [
    'the body itself',
    'R02',
    'nothing',
    consented({ providerId: 1, name: 'abc', domain: '', party: 'first' }),
  ],
]

review([...k05, ...k06, ...k25])
