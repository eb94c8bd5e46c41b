import type { ArchivedVersion } from '#charter/findings/ruleContext.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { type Case, consented, exempt, type Given, review } from './judge.ts'

// K23: what has to be told again.

/** What was online, and what goes online next. */
function after(before: Given, now: Given): [Given, Case[4]] {
  return [now, { online: aCompleteRegister(before) }]
}
const changed = (one: Partial<Cookie>, other: Partial<Cookie>) => after(consented(one), consented(other))
const newCookie = {
  cookies: [aVideoCookie(), aVideoCookie({ name: 'YSC', categoryId: 4, purposeCodes: [] })],
  categories: [
    {},
    {},
    {},
    { key: 'audience2', name: 'Mesure d’audience avec accord', consent: 'required' as const },
  ],
}

const k23: Case[] = [
  ['a category that asks for consent', 'G03', 'warning', ...after(consented({}), newCookie)],
  [
    'a purpose written anew',
    'G03',
    'warning',
    ...changed({}, { purpose: 'Choisir les publicités que vous voyez avant la vidéo.' }),
  ],
  ['two years for six months', 'G03', 'warning', ...changed({}, { lifetime: 'P2Y' })],
  ['a year for a session', 'G03', 'warning', ...changed({ lifetime: 'session' }, { lifetime: 'P1Y' })],
  ['renewed for fixed', 'G03', 'warning', ...changed({}, { renewal: 'renewed' })],
  [
    'one more recipient',
    'G03',
    'warning',
    ...changed({}, { recipients: 'Google Ireland Ltd, Meta Platforms Ireland Ltd' }),
  ],
  [
    'read by others from now on',
    'G03',
    'warning',
    ...changed({ party: 'first', thirdPartyAccess: 'no', recipients: '' }, { party: 'first' }),
  ],
  ['one more purpose', 'G03', 'warning', ...changed({}, { purposeCodes: ['adsPersonalised'] })],
  [
    'consent for what was exempt',
    'G03',
    'warning',
    ...after(exempt({ name: 'pref' }), exempt({ name: 'pref', categoryId: 3 })),
  ],
  [
    'another provider',
    'G03',
    'warning',
    ...after(consented({}), { cookies: [aVideoCookie(), aVideoCookie({ name: 'fr', providerId: 3 })] }),
  ],
  [
    'a letter',
    'G03',
    'nothing',
    ...changed({ purpose: 'Adapter la qualité des vidéo à la vitesse de votre connexion.' }, {}),
  ],
  [
    'a full stop and capitals',
    'G03',
    'nothing',
    ...changed({ purpose: 'adapter la qualité des vidéos à la vitesse de votre connexion' }, {}),
  ],
  ['a month for six', 'G03', 'nothing', ...changed({}, { lifetime: 'P1M' })],
  ['182 days for six months', 'G03', 'nothing', ...changed({}, { lifetime: 'P182D' })],
  [
    'a retired cookie',
    'G03',
    'nothing',
    ...after({ cookies: [aVideoCookie(), aVideoCookie({ name: 'YSC' })] }, consented({})),
  ],
  [
    'an exempt cookie’s purpose',
    'G03',
    'nothing',
    ...after(exempt({}), exempt({ purpose: 'Vous laisser connecté d’une page à l’autre.' })),
  ],
  [
    'told and answered',
    'G03',
    'nothing',
    consented({ lifetime: 'P2Y' }),
    {
      online: aCompleteRegister(consented({})),
      publishing: { note: 'La durée passe à deux ans.', newConsent: 'yes' },
    },
  ],
  ['the first version', 'G03', 'nothing', consented({})],
]

// K24: checks that have not taken place; and versions without proof.

const ONLINE = { online: aCompleteRegister() }
const version = (fields: Partial<ArchivedVersion>): Case[4] => ({
  versions: [
    {
      number: 1,
      at: '2026-11-20T10:00:00.000Z',
      capturedAt: '2026-11-20T10:02:00.000Z',
      sha256: 'a'.repeat(64),
      ...fields,
    },
  ],
})

const k24: Case[] = [
  ['a cookie reviewed in 2031', 'G01', 'warning', exempt({ reviewedOn: '2031-01-01' }), ONLINE],
  ['a cookie reviewed tomorrow', 'G01', 'warning', exempt({ reviewedOn: '2026-11-25' }), ONLINE],
  [
    'a provider reviewed in 2031',
    'G01',
    'warning',
    { ...exempt({}), providers: [{ reviewedOn: '2031-01-01' }] },
    ONLINE,
  ],
  ['a cookie reviewed today', 'G01', 'nothing', exempt({ reviewedOn: '2026-11-24' }), ONLINE],
  [
    'a cookie reviewed a year ago, yearly',
    'G01',
    'nothing',
    exempt({ reviewedOn: '2025-11-24' }, { reviewInterval: 'P1Y' }),
    ONLINE,
  ],
  [
    'a cookie reviewed a year and a day ago, yearly',
    'G01',
    'warning',
    exempt({ reviewedOn: '2025-11-23' }, { reviewInterval: 'P1Y' }),
    ONLINE,
  ],
  ['a cookie never reviewed', 'G01', 'warning', exempt({ reviewedOn: null }), ONLINE],
  ['a cookie never reviewed, nothing online', 'G01', 'nothing', exempt({ reviewedOn: null })],
  ['the charter’s review overdue', 'G01', 'warning', exempt({}, { nextReviewOn: '2026-11-23' }), ONLINE],
  ['the charter’s review today', 'G01', 'nothing', exempt({}, { nextReviewOn: '2026-11-24' }), ONLINE],
  ['a proof after two minutes', 'G04', 'nothing', exempt({}), version({})],
  ['a proof after a day', 'G04', 'nothing', exempt({}), version({ capturedAt: '2026-11-21T10:00:00.000Z' })],
  [
    'a proof after a day and a second',
    'G04',
    'warning',
    exempt({}),
    version({ capturedAt: '2026-11-21T10:00:01.000Z' }),
  ],
  [
    'a proof two hours before',
    'G04',
    'warning',
    exempt({}),
    version({ capturedAt: '2026-11-20T08:00:00.000Z' }),
  ],
  ['no proof', 'G04', 'warning', exempt({}), version({ capturedAt: null, sha256: null })],
]

review([...k23, ...k24])
