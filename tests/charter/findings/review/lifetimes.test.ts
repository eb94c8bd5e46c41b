import type { Cookie } from '#charter/register/cookie.ts'
import { type Case, audience, consented, exempt, exemptAs, onSite, review } from './judge.ts'

// K12: lifetimes as French people write them.

const written = (lifetimeAsWritten: string, lifetime: string, renewal: Cookie['renewal'] = 'fixed') =>
  consented({ lifetimeAsWritten, lifetime, renewal })
const pixel = (lifetimeAsWritten: string) => consented({ storage: 'pixel', lifetime: '', lifetimeAsWritten })

const understood: [string, string][] = [
  ['À la fermeture de votre navigateur', 'session'],
  ['Durée de la session de navigation', 'session'],
  ['Jusqu’à la fin de la session', 'session'],
  ['Le temps de la visite', 'session'],
  ['Fermeture du navigateur', 'session'],
  ['Effacé quand vous fermez le navigateur', 'session'],
  ['Durée de la visite', 'session'],
  ['Cookie de session', 'session'],
  ['6 mois à compter du dépôt', 'P6M'],
  ['13 mois à partir du dépôt', 'P13M'],
  ['13 mois à compter de son dépôt', 'P13M'],
  ['13 mois (395 jours)', 'P13M'],
  ['Treize (13) mois', 'P13M'],
  ['Six (6) mois', 'P6M'],
  ['1 an (12 mois)', 'P1Y'],
  ['12 mois (365 jours)', 'P12M'],
  ['1 jour', 'PT24H'],
  ['24 h', 'P1D'],
  ['48 heures', 'P2D'],
  ['1 an', 'P365D'],
  ['2 ans', 'P730D'],
  ['une année', 'P1Y'],
  ['1 mois', 'P30D'],
  ['6 mois', 'P182D'],
  ['7 jours', 'P1W'],
  ['quinze jours', 'P15D'],
  ['deux semaines', 'P14D'],
  ['un an et un mois', 'P13M'],
  ['30 min.', 'PT30M'],
  ['trente minutes', 'PT30M'],
  ['3600 secondes', 'PT1H'],
]
const doubtful: [string, string][] = [
  ['6 mois à compter de la dernière visite', 'P6M'],
  ['6 mois à compter de votre dernière connexion', 'P6M'],
  ['6 mois à partir de la dernière visite', 'P6M'],
  ['13 mois glissants', 'P13M'],
  ['13 mois, renouvelés à chaque visite', 'P13M'],
  ['10 Nov 2030', 'P4Y'],
  ['13 mois', 'P12M'],
  ['1 an', 'P1M'],
  ['Google', 'P1Y'],
]

const k12: Case[] = [
  ...understood.map(([text, lifetime]): Case => [
    `« ${text} », ${lifetime}`,
    'R14',
    'nothing',
    written(text, lifetime),
  ]),
  ...doubtful.map(([text, lifetime]): Case => [
    `« ${text} », ${lifetime}`,
    'R14',
    'warning',
    written(text, lifetime),
  ]),
  ['« 13 mois glissants », renewed', 'R14', 'nothing', written('13 mois glissants', 'P13M', 'renewed')],
  ['a pixel, « Non applicable »', 'R14', 'nothing', pixel('Non applicable')],
  ['a pixel, « n/a »', 'R14', 'nothing', pixel('n/a')],
  ['a pixel, « Sans objet »', 'R14', 'nothing', pixel('Sans objet')],
  ['a pixel, « Aucune »', 'R14', 'nothing', pixel('Aucune')],
  ['« De 30 minutes à 13 mois », no note', 'R13', 'blocker', written('De 30 minutes à 13 mois', 'P13M')],
  ['« Entre 1 jour et 6 mois », no note', 'R13', 'blocker', written('Entre 1 jour et 6 mois', 'P6M')],
  ['« 1 heure à 1 an », no note', 'R13', 'blocker', written('1 heure à 1 an', 'P1Y')],
  [
    '« 13 mois si vous acceptez, 6 mois si vous refusez », no note',
    'R13',
    'blocker',
    written('13 mois si vous acceptez, 6 mois si vous refusez', 'P13M'),
  ],
  ['nothing said, consent', 'R13', 'blocker', consented({ lifetime: '' })],
  ['nothing said, exempt', 'R13', 'warning', exempt({ lifetime: '' })],
  ['a pixel, which keeps nothing', 'R13', 'nothing', consented({ storage: 'pixel', lifetime: '' })],
]

// K13: what a technique allows.

const lasting = (storage: Cookie['storage'], lifetime: string) => consented({ storage, lifetime })

const k13: Case[] = [
  ['a library, a session', 'R15', 'nothing', lasting('sdk', 'session')],
  ['a library, without end', 'R15', 'nothing', lasting('sdk', 'unlimited')],
  ['a number of the system, a session', 'R15', 'blocker', lasting('osIdentifier', 'session')],
  ['an ETag, a session', 'R15', 'nothing', lasting('etagCache', 'session')],
  [
    'another, a session',
    'R15',
    'nothing',
    consented({ storage: 'other', storageNote: 'WebSQL', lifetime: 'session' }),
  ],
  ['session storage, a session', 'R15', 'nothing', lasting('sessionStorage', 'session')],
  ['local storage that a script erases', 'R15', 'nothing', lasting('localStorage', 'P6M')],
  ['local storage, a session', 'R15', 'blocker', lasting('localStorage', 'session')],
  ['IndexedDB, a session', 'R15', 'blocker', lasting('indexedDB', 'session')],
  ['a cache, a session', 'R15', 'blocker', lasting('cacheStorage', 'session')],
  ['a cookie without end', 'R15', 'blocker', lasting('cookie', 'unlimited')],
  ['session storage, a year', 'R15', 'blocker', lasting('sessionStorage', 'P1Y')],
]

// K14, K15: how long a choice is kept.

const choice = (lifetime: string, consentChoiceRetention = '') => ({
  ...exemptAs('tarteaucitron', 'consentChoice', { lifetime }),
  site: { consentChoiceRetention },
})
const unnamed = (name: string, lifetime = 'P12M') => exemptAs(name, '', { lifetime })

const k14: Case[] = [
  ['six months announced, 182 days', 'R17', 'nothing', choice('P182D', 'P6M')],
  ['six months announced, 181 days', 'R17', 'nothing', choice('P181D', 'P6M')],
  ['six months announced, 184 days', 'R17', 'nothing', choice('P184D', 'P6M')],
  ['six months announced, 26 weeks', 'R17', 'nothing', choice('P26W', 'P6M')],
  ['182 days announced, six months', 'R17', 'nothing', choice('P6M', 'P182D')],
  ['three months announced, 90 days', 'R17', 'nothing', choice('P90D', 'P3M')],
  ['six months announced, three kept', 'R17', 'warning', choice('P3M', 'P6M')],
  ['six months announced, 150 days', 'R17', 'warning', choice('P150D', 'P6M')],
  ['a year announced', 'R17', 'warning', onSite({ consentChoiceRetention: 'P1Y' })],
  ['185 days', 'R17', 'warning', choice('P185D')],
  ['27 weeks', 'R17', 'warning', choice('P27W')],
  ['184 days', 'R17', 'nothing', choice('P184D')],
  ['a session', 'R17', 'nothing', choice('session')],
]

const banners = [
  'tarteaucitron',
  'axeptio_cookies',
  'didomi_token',
  'OptanonConsent',
  'CookieConsent',
  'cookieyes-consent',
  'eu-consent',
  'cmplz_marketing',
  'klaro',
  'cc_cookie',
  'cookie-agreed',
  'euconsent-v2',
  'cookies_preferences',
  'cookieconsent_status',
]

const k15: Case[] = [
  ...banners.map((name): Case => [`${name}, twelve months, no ground`, 'R17', 'warning', unnamed(name)]),
  ['tarteaucitron, six months, no ground', 'R17', 'nothing', unnamed('tarteaucitron', 'P6M')],
  ['a session’s number, no ground', 'R17', 'nothing', unnamed('PHPSESSID')],
  ['a language, no ground', 'R17', 'nothing', unnamed('django_language')],
]

// K16, and R16, R18, R25 to R27, whose bounds are right.

const kept = (ground: Cookie['exemptionGround'], lifetime: string, storage: Cookie['storage'] = 'cookie') =>
  exemptAs('pref', ground, { lifetime, storage })

const k16: Case[] = [
  [
    'another ground, without end',
    'R18',
    'advice',
    kept('otherStrictlyNecessary', 'unlimited', 'localStorage'),
  ],
  ['another ground, five years', 'R18', 'advice', kept('otherStrictlyNecessary', 'P5Y')],
  ['another ground, two years', 'R18', 'advice', kept('otherStrictlyNecessary', 'P2Y')],
  ['another ground, an hour', 'R18', 'nothing', kept('otherStrictlyNecessary', 'PT1H')],
  ['another ground, a session', 'R18', 'nothing', kept('otherStrictlyNecessary', 'session')],
  ['to log in, a year', 'R18', 'advice', kept('authentication', 'P1Y')],
  ['to log in, a day', 'R18', 'nothing', kept('authentication', 'P1D')],
  ['to balance, 25 hours', 'R18', 'advice', kept('loadBalancing', 'PT25H')],
  ['a player, a month', 'R18', 'advice', kept('mediaPlayer', 'P1M')],
  ['display, twelve months', 'R18', 'nothing', kept('uiPreference', 'P12M')],
  ['display, thirteen months', 'R18', 'advice', kept('uiPreference', 'P13M')],
  ['security, six months', 'R18', 'nothing', kept('serviceSecurity', 'P6M')],
  ['a basket, a month', 'R18', 'nothing', kept('cartBilling', 'P1M')],
  ['display, without end', 'R18', 'advice', kept('uiPreference', 'unlimited', 'localStorage')],
]

const bounds: Case[] = [
  ['13 months', 'R16', 'nothing', consented({ lifetime: 'P13M' })],
  ['397 days', 'R16', 'nothing', consented({ lifetime: 'P397D' })],
  ['398 days', 'R16', 'advice', consented({ lifetime: 'P398D' })],
  ['two years', 'R16', 'advice', consented({ lifetime: 'P2Y' })],
  ['exempt, 400 days', 'R16', 'nothing', exempt({ lifetime: 'P400D' })],
  ['exempt, 401 days', 'R16', 'advice', exempt({ lifetime: 'P401D' })],
  ['397 days', 'R25', 'nothing', audience({ lifetime: 'P397D' })],
  ['a year and a month', 'R25', 'nothing', audience({ lifetime: 'P1Y1M' })],
  ['56 weeks', 'R25', 'nothing', audience({ lifetime: 'P56W' })],
  ['57 weeks', 'R25', 'warning', audience({ lifetime: 'P57W' })],
  ['13 months and a day', 'R25', 'warning', audience({ lifetime: 'P13M1D' })],
  ['without end', 'R25', 'warning', audience({ lifetime: 'unlimited', storage: 'localStorage' })],
  ['13 months, renewed', 'R26', 'warning', audience({ renewal: 'renewed' })],
  ['13 months, nobody knows', 'R26', 'warning', audience({ renewal: '' })],
  ['13 months, fixed', 'R26', 'nothing', audience({})],
  ['an hour, renewed', 'R26', 'nothing', audience({ lifetime: 'PT1H', renewal: 'renewed' })],
  ['two hours, renewed', 'R26', 'warning', audience({ lifetime: 'PT2H', renewal: 'renewed' })],
  ['25 months kept', 'R27', 'nothing', audience({ dataRetention: 'P25M' })],
  ['762 days kept', 'R27', 'nothing', audience({ dataRetention: 'P762D' })],
  ['763 days kept', 'R27', 'warning', audience({ dataRetention: 'P763D' })],
  ['nobody knows how long', 'R27', 'warning', audience({ dataRetention: '' })],
]

// K17: our own thresholds do not block in the name of the law.

const k17: Case[] = [
  ['28 characters, clear', 'R21', 'warning', exempt({ exemptionReason: 'Équilibre la charge du site.' })],
  ['two words', 'R21', 'warning', exempt({ exemptionReason: 'Anti-CSRF' })],
  [
    '60 characters for another ground',
    'R21',
    'warning',
    exemptAs('pref', 'otherStrictlyNecessary', {
      exemptionReason: 'Permet au plan interactif de s’ouvrir à l’endroit voulu.',
    }),
  ],
  ['no reason', 'R21', 'blocker', exempt({ exemptionReason: '' })],
  ['no ground', 'R21', 'blocker', exempt({ exemptionGround: '' })],
  ['no purposes', 'R21', 'blocker', exempt({ purposeCodes: [] })],
  ['all of it', 'R21', 'nothing', exempt({})],
  ['two purposes', 'R23', 'warning', exempt({ purposeCodes: ['authentication', 'uiPreference'] })],
  [
    'a log-in and its security',
    'R23',
    'nothing',
    exempt({ purposeCodes: ['authentication', 'authSecurity'] }),
  ],
]

review([...k12, ...k13, ...k14, ...k15, ...k16, ...bounds, ...k17])
