import { type Case, audience, consented, exempt, exemptAs, review } from './judge.ts'

// K03: ground, families, conditions, recipients, role and personal data against one another.

const grounded = (
  exemptionGround:
    | 'authentication'
    | 'audienceMeasurement'
    | 'uiPreference'
    | 'consentChoice'
    | 'loadBalancing'
    | 'serviceSecurity'
    | 'otherStrictlyNecessary',
  ...purposeCodes: NonNullable<Parameters<typeof exempt>[0]['purposeCodes']>
) =>
  exempt({
    exemptionGround,
    purposeCodes,
    exemptionReason:
      'Sans lui, le service que le visiteur a demandé ne pourrait pas lui être rendu correctement.',
  })

const k03: Case[] = [
  ['to log in, for the audience', 'R21', 'blocker', grounded('authentication', 'audienceMeasurement')],
  ['for the audience, to log in', 'R21', 'blocker', grounded('audienceMeasurement', 'authentication')],
  ['for the display, a choice', 'R21', 'blocker', grounded('uiPreference', 'consentChoice')],
  ['for a choice, the display', 'R21', 'blocker', grounded('consentChoice', 'uiPreference')],
  ['to balance, a basket', 'R21', 'blocker', grounded('loadBalancing', 'cartBilling')],
  ['to log in, its security', 'R21', 'nothing', grounded('authentication', 'authSecurity')],
  ['to log in, both', 'R21', 'nothing', grounded('authentication', 'authentication', 'authSecurity')],
  ['for security, that of the log-in', 'R21', 'nothing', grounded('serviceSecurity', 'authSecurity')],
  ['another ground, what was typed', 'R21', 'nothing', grounded('otherStrictlyNecessary', 'userInput')],
  [
    'audience under another ground',
    'R24',
    'blocker',
    audience({ exemptionGround: 'otherStrictlyNecessary', audienceConditions: [] }),
  ],
  [
    'audience under « typed »',
    'R21',
    'blocker',
    audience({ exemptionGround: 'userInput', audienceConditions: [] }),
  ],
  [
    'a provider that decides',
    'R24',
    'blocker',
    audience({}, { name: 'Exemple Analytics', role: 'controller' }),
  ],
  ['a joint controller', 'R24', 'blocker', audience({}, { name: 'Exemple Analytics', role: 'joint' })],
  ['a processor', 'R24', 'nothing', audience({}, { name: 'InnoCraft Ltd', role: 'processor' })],
  ['the body itself', 'R24', 'nothing', audience({})],
  ['one condition not confirmed', 'R24', 'blocker', audience({ audienceConditions: ['publisherOnly'] })],
  [
    'not shared, yet read by others',
    'R24',
    'blocker',
    audience({ thirdPartyAccess: 'yes', recipients: 'Google Ireland Ltd' }),
  ],
  [
    'read by the processor alone',
    'R24',
    'nothing',
    audience(
      { thirdPartyAccess: 'yes', recipients: 'InnoCraft Ltd' },
      { name: 'InnoCraft Ltd', role: 'processor' },
    ),
  ],
  [
    'a log-in of another controller',
    'R24',
    'nothing',
    { ...exempt({}), providers: [{ name: 'DINUM', role: 'controller' }] },
  ],
  [
    'Google as the body itself',
    'R02',
    'warning',
    consented({}, { name: 'Google', role: 'publisher', privacyPolicyUrl: '' }),
  ],
  [
    'Vimeo as the body itself',
    'R02',
    'warning',
    consented(
      { name: 'vuid', domain: '.vimeo.com' },
      { name: 'Vimeo', role: 'publisher', privacyPolicyUrl: '' },
    ),
  ],
  [
    'the body itself, its own domain',
    'R02',
    'nothing',
    consented({ providerId: 1, name: 'abc', domain: 'ville-exemple.fr', party: 'first' }),
  ],
  ['a session without personal data', 'R31', 'warning', exempt({ personalData: 'no' })],
  [
    'a log-in of another name, without',
    'R31',
    'warning',
    exempt({ name: 'sid_portail', personalData: 'no' }),
  ],
  ['a visitor’s number, without', 'R31', 'warning', audience({ personalData: 'no' })],
  ['Google Analytics, without', 'R31', 'warning', consented({ name: '_ga', personalData: 'no' })],
  [
    'a language, without',
    'R31',
    'nothing',
    exemptAs('django_language', 'uiPreference', { personalData: 'no' }),
  ],
  ['a choice, without', 'R31', 'nothing', exemptAs('tarteaucitron', 'consentChoice', { personalData: 'no' })],
  [
    'a server’s number, without',
    'R31',
    'nothing',
    exemptAs('SERVERID', 'loadBalancing', { personalData: 'no' }),
  ],
  [
    'a session denied, no rights told',
    'R30',
    'blocker',
    { ...exempt({ personalData: 'no' }), sections: [{ kind: 'registry' }] },
  ],
]

// K04: what audience measurement may not do.

const counting = (purpose: string) => audience({ purpose })

const k04: Case[] = [
  ['where visitors came from', 'R24', 'warning', audience({ name: '_pk_ref.*' })],
  ['Matomo’s recordings', 'R24', 'warning', audience({ name: '_pk_hsr.*' })],
  ['a variant', 'R24', 'warning', counting('Réaliser des tests A/B sur la page d’accueil.')],
  [
    'two variants, in words',
    'R24',
    'warning',
    counting('Afficher une variante de la page afin de comparer deux versions.'),
  ],
  ['the origin, in words', 'R24', 'warning', counting('Savoir par quel site le visiteur est arrivé.')],
  ['channels', 'R24', 'warning', counting('Mesurer les canaux d’acquisition des visiteurs.')],
  ['campaigns', 'R24', 'warning', counting('Suivre les retombées de nos campagnes d’e-mails.')],
  ['recordings', 'R24', 'warning', counting('Enregistrer les sessions de navigation pour les revoir.')],
  [
    'Piano’s origin',
    'R24',
    'warning',
    audience({ name: 'attvtreman', nameMatch: 'exact', service: 'Piano' }),
  ],
  [
    'a campaign in the address',
    'R24',
    'warning',
    audience({ name: 'utm_campaign', nameMatch: 'exact', storage: 'urlDecoration', lifetime: '' }),
  ],
  ['visits', 'R24', 'nothing', counting('Compter les visites de chaque page du portail.')],
  ['loading', 'R24', 'nothing', counting('Mesurer le temps de chargement des pages et les erreurs.')],
  [
    'not the origin',
    'R24',
    'nothing',
    counting('Compter les visites, sans connaître la provenance des visiteurs.'),
  ],
  ['not campaigns', 'R24', 'nothing', counting('Compter les visites ; aucune campagne n’est suivie.')],
  [
    'a session, counted',
    'R24',
    'nothing',
    audience({
      name: '_pk_ses.*',
      purpose: 'Rattacher à une même visite les pages vues pendant une session.',
    }),
  ],
  ['the origin, with consent', 'R24', 'nothing', consented({ name: '_pk_ref.*', nameMatch: 'pattern' })],
]

review([...k03, ...k04])
