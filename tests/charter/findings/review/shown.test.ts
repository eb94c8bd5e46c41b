import type { Cookie } from '#charter/register/cookie.ts'
import type { ColumnField } from '#charter/register/columns.ts'
import { aLoginCookie, aVideoCookie } from '../../../support/builders.ts'
import { type Case, consented, exempt, exemptAs, type Given, onSite, review } from './judge.ts'

// K01: the register knows, and the page does not say.

const ALL: ColumnField[] = [
  'provider.name',
  'cookie.name',
  'cookie.purpose',
  'cookie.lifetime',
  'cookie.thirdPartyAccess',
  'cookie.recipients',
]

function without(
  hidden: ColumnField[],
  instead: ColumnField[] = [],
): Pick<NonNullable<Given['site']>, 'columns'> {
  const fields = [...ALL.filter((field) => !hidden.includes(field)), ...instead]
  return { columns: fields.map((field) => ({ field, label: field })) }
}

/** The site's columns hide nothing; those of the table that the video's cookie stands in are its own. */
function inTable(hidden: ColumnField[], cookie: Partial<Cookie> = {}): Given {
  return { ...onSite(without([]), cookie), categories: [{}, {}, without(hidden)] }
}

const k01: Case[] = [
  ['own columns that show all', 'R13', 'nothing', inTable([])],
  ['own columns without lifetimes', 'R13', 'blocker', inTable(['cookie.lifetime'])],
  ['own columns without purposes', 'R08', 'blocker', inTable(['cookie.purpose'])],
  ['own columns without providers', 'R01', 'blocker', inTable(['provider.name'])],
  ['own columns without recipients', 'R11', 'blocker', inTable(['cookie.recipients'])],
  [
    'own columns without access, which nobody has',
    'R11',
    'warning',
    inTable(['cookie.thirdPartyAccess'], { party: 'first', thirdPartyAccess: 'no', recipients: '' }),
  ],
  [
    'own columns without the note of a lifetime',
    'R13',
    'warning',
    inTable([], { lifetimeNote: '6 mois, un mois sur téléphone' }),
  ],
  [
    'columns of the site that hide what the only table shows in its own',
    'R08',
    'nothing',
    { ...onSite(without(['cookie.purpose'])), categories: [{}, {}, without([])] },
  ],

  ['no column for lifetimes', 'R13', 'blocker', onSite(without(['cookie.lifetime']))],
  ['lifetimes in full', 'R13', 'nothing', onSite(without(['cookie.lifetime'], ['cookie.lifetimeInFull']))],
  ['no lifetimes, all exempt', 'R13', 'warning', exempt({}, without(['cookie.lifetime']))],
  [
    'a note on lifetimes that no column shows',
    'R13',
    'warning',
    onSite({}, { lifetime: 'P13M', lifetimeNote: '13 mois si vous acceptez, 6 mois si vous refusez' }),
  ],
  [
    'the same note, shown',
    'R13',
    'nothing',
    onSite(without([], ['cookie.lifetimeNote']), { lifetimeNote: '6 mois, un mois sur téléphone' }),
  ],
  ['no column for purposes', 'R08', 'blocker', onSite(without(['cookie.purpose']))],
  [
    'the description of the category for a purpose',
    'R08',
    'blocker',
    onSite(without(['cookie.purpose'], ['category.description'])),
  ],
  ['no purposes, all exempt', 'R08', 'warning', exempt({}, without(['cookie.purpose']))],
  ['no column for providers', 'R01', 'blocker', onSite(without(['provider.name']))],
  ['no providers, all exempt', 'R01', 'warning', exempt({}, without(['provider.name']))],
  [
    'the policy’s link, which bears the provider’s name',
    'R01',
    'nothing',
    onSite(without(['provider.name'], ['provider.privacyPolicyUrl'])),
  ],
  [
    'legal names, filled in',
    'R01',
    'nothing',
    {
      cookies: [aVideoCookie()],
      providers: [{}, { legalName: 'Google Ireland Limited' }],
      site: without(['provider.name'], ['provider.legalName']),
    },
  ],
  ['legal names, left empty', 'R01', 'blocker', onSite(without(['provider.name'], ['provider.legalName']))],
  [
    'no third party, and no column that says so',
    'R11',
    'warning',
    onSite(without(['cookie.thirdPartyAccess', 'cookie.recipients']), {
      party: 'first',
      domain: '',
      thirdPartyAccess: 'no',
      recipients: '',
    }),
  ],
  [
    'third parties, and no column that says so',
    'R11',
    'blocker',
    onSite(without(['cookie.thirdPartyAccess', 'cookie.recipients'])),
  ],
  [
    'recipients alone, which say that there are some',
    'R11',
    'nothing',
    onSite(without(['cookie.thirdPartyAccess'])),
  ],
  ['access without the recipients', 'R11', 'blocker', onSite(without(['cookie.recipients']))],
  ['all of it shown', 'R11', 'nothing', onSite(without([]))],
]

// K10: « Aucun » as recipient.

const access = (thirdPartyAccess: 'yes' | 'no', recipients: string) =>
  consented({ party: 'first', domain: '', thirdPartyAccess, recipients })

const k10: Case[] = [
  ['no, « Aucun »', 'R11', 'nothing', access('no', 'Aucun')],
  ['no, « Néant »', 'R11', 'nothing', access('no', 'Néant')],
  ['no, « Aucun destinataire »', 'R11', 'nothing', access('no', 'Aucun destinataire')],
  ['no, « Personne. »', 'R11', 'nothing', access('no', 'Personne.')],
  ['no, « Pas de tiers »', 'R11', 'nothing', access('no', 'Pas de tiers')],
  ['no, the body’s own services', 'R11', 'nothing', access('no', 'Services internes uniquement')],
  ['exempt, no, « Aucun tiers »', 'R11', 'nothing', exempt({ recipients: 'Aucun tiers' })],
  ['no, yet Google', 'R11', 'blocker', access('no', 'Google Ireland Ltd')],
  ['yes, yet nobody', 'R11', 'blocker', access('yes', 'Aucun tiers')],
  ['yes, nobody named', 'R11', 'blocker', access('yes', '')],
  ['yes, « Non renseigné »', 'R11', 'blocker', access('yes', 'Non renseigné')],
  ['yes, « Nos partenaires »', 'R11', 'warning', access('yes', 'Nos partenaires')],
  ['yes, « Des tiers »', 'R11', 'warning', access('yes', 'Des tiers')],
  ['yes, « Nos prestataires techniques »', 'R11', 'warning', access('yes', 'Nos prestataires techniques')],
  ['yes, a category of theirs', 'R11', 'nothing', access('yes', 'Partenaires publicitaires')],
  ['yes, a company', 'R11', 'nothing', access('yes', 'Meta Platforms Ireland Ltd')],
  [
    'a third party’s, read by no third party',
    'R11',
    'blocker',
    consented({ thirdPartyAccess: 'no', recipients: '' }),
  ],
  ['nobody has said', 'R11', 'blocker', consented({ thirdPartyAccess: '', recipients: '' })],
  ['exempt, nobody has said', 'R11', 'advice', exempt({ thirdPartyAccess: '' })],
]

// K11: domains as they are pasted.

const of = (domain: string, party: 'first' | 'third' = 'first') => consented({ domain, party })

const k11: Case[] = [
  ['with its scheme and path', 'R12', 'nothing', of('https://www.ville-exemple.fr/')],
  ['with its port', 'R12', 'nothing', of('www.ville-exemple.fr:8443')],
  ['over http', 'R12', 'nothing', of('http://ville-exemple.fr')],
  ['with a path', 'R12', 'nothing', of('ville-exemple.fr/espace-agents')],
  ['in capitals', 'R12', 'nothing', of('WWW.Ville-Exemple.FR')],
  ['with a final dot', 'R12', 'nothing', of('.ville-exemple.fr.')],
  ['for all subdomains', 'R12', 'nothing', of('*.ville-exemple.fr')],
  ['without its scheme', 'R12', 'nothing', of('//www.ville-exemple.fr/accueil')],
  ['a third party’s, pasted', 'R12', 'nothing', of('https://www.youtube.com/embed/x', 'third')],
  ['a third party’s for one’s own', 'R12', 'warning', of('https://stats.tiers.com/pixel')],
  ['a name that ends alike', 'R12', 'warning', of('notville-exemple.fr')],
  [
    'one’s own for a third party’s, with a port',
    'R12',
    'warning',
    of('https://ville-exemple.fr:443/', 'third'),
  ],
  ['a user before the host', 'R12', 'warning', of('https://www.ville-exemple.fr@tiers.com/')],
  ['a subdomain that others run', 'R12', 'warning', exempt({ subdomainDelegation: 'yes' })],
]

// K26: names that the product proposes.

const k26: Case[] = [
  ['Crisp’s', 'R06', 'nothing', exemptAs('crisp-client/session/*', 'userInput')],
  ['Incapsula’s', 'R06', 'nothing', exemptAs('visid_incap_*')],
  ['a prefix', 'R06', 'nothing', exemptAs('__Secure-ROLLOUT_TOKEN')],
  [
    'reCAPTCHA’s in local storage',
    'R06',
    'nothing',
    exemptAs('rc::a', 'serviceSecurity', { storage: 'localStorage' }),
  ],
  ['Drupal’s', 'R06', 'nothing', exemptAs('SESS*', 'authentication')],
  [
    'a key with spaces',
    'R06',
    'nothing',
    exemptAs('last visited page', 'uiPreference', { storage: 'localStorage' }),
  ],
  ['a pixel’s address', 'R06', 'nothing', exemptAs('https://www.facebook.com/tr', '', { storage: 'pixel' })],
  ['a sentence', 'R06', 'advice', exemptAs('Cookies Google Analytics')],
  ['a marker in an exact name', 'R06', 'advice', exempt({ name: '_ga_*' })],
  ['a marker between brackets', 'R06', 'advice', exempt({ name: '_ga_<ID>' })],
  ['a pattern without a marker', 'R06', 'advice', exempt({ name: '_ga', nameMatch: 'pattern' })],
]

review([...k01, ...k10, ...k11, ...k26])

// R07, R10: found right.

const twice = (one: object, other: object): Given => ({
  cookies: [aLoginCookie({ name: 'sid', ...one }), aLoginCookie({ name: 'sid', ...other })],
})

review([
  ['the same twice', 'R07', 'warning', twice({}, {})],
  ['of two domains', 'R07', 'nothing', twice({}, { domain: 'a.ville-exemple.fr' })],
  ['one for a session, one for a year', 'R07', 'blocker', twice({}, { lifetime: 'P1Y' })],
  ['a year and twelve months', 'R07', 'warning', twice({ lifetime: 'P1Y' }, { lifetime: 'P12M' })],
  ['in two categories', 'R07', 'blocker', twice({}, { categoryId: 3 })],
  ['one retired', 'R07', 'nothing', twice({}, { status: 'retired' })],
  ['under a pattern', 'R07', 'warning', twice({}, { name: 'si*', nameMatch: 'pattern' })],
  ['another technique, not said which', 'R10', 'warning', exempt({ storage: 'other' })],
  ['another technique, said', 'R10', 'nothing', exempt({ storage: 'other', storageNote: 'WebSQL' })],
  ['no name, consent', 'R05', 'blocker', consented({ name: 'Non communiqué' })],
  ['no name, exempt', 'R05', 'warning', exempt({ name: 'xxx' })],
  ['a name of one letter', 'R05', 'nothing', consented({ name: 'u' })],
])
