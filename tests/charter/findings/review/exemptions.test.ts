import { type Case, audience, consented, exemptAs, type Given, review } from './judge.ts'

// K02: what is known, named or described as needing consent stands among the exempt.

const k02: Case[] = [
  [
    'Google Analytics, six conditions',
    'R22',
    'blocker',
    audience({ name: '_ga', nameMatch: 'exact', service: 'Google Analytics' }),
  ],
  ['Google Analytics 4’s', 'R22', 'blocker', audience({ name: '_ga_*', service: 'Google Analytics' })],
  ['Google Analytics’, not said whose', 'R22', 'blocker', exemptAs('_gid', 'audienceMeasurement')],
  ['Google Ads', 'R22', 'blocker', exemptAs('_gcl_au', 'otherStrictlyNecessary')],
  ['reCAPTCHA', 'R22', 'warning', exemptAs('_GRECAPTCHA', 'serviceSecurity')],
  [
    'reCAPTCHA in local storage',
    'R22',
    'warning',
    exemptAs('rc::a', 'serviceSecurity', { storage: 'localStorage', service: 'reCAPTCHA' }),
  ],
  ['AddThis', 'R22', 'blocker', exemptAs('__atuvc')],
  ['Meta’s pixel', 'R22', 'blocker', exemptAs('_fbp', 'otherStrictlyNecessary')],
  [
    'Facebook’s, by its domain',
    'R22',
    'blocker',
    exemptAs('fr', 'uiPreference', { domain: '.facebook.com', party: 'third' }),
  ],
  [
    'YouTube',
    'R22',
    'blocker',
    exemptAs('VISITOR_INFO1_LIVE', 'mediaPlayer', { domain: '.youtube.com', party: 'third' }),
  ],
  ['YouTube’s second', 'R22', 'blocker', exemptAs('YSC', 'mediaPlayer')],
  ['Vimeo', 'R22', 'blocker', exemptAs('vuid', 'mediaPlayer')],
  ['Dailymotion', 'R22', 'blocker', exemptAs('dmvk', 'mediaPlayer', { service: 'Dailymotion' })],
  ['LinkedIn', 'R22', 'blocker', exemptAs('bcookie', 'uiPreference', { domain: '.linkedin.com' })],
  [
    'DoubleClick',
    'R22',
    'blocker',
    exemptAs('IDE', 'otherStrictlyNecessary', { domain: '.doubleclick.net' }),
  ],
  ['Hotjar', 'R22', 'blocker', exemptAs('_hjSessionUser_*', 'audienceMeasurement')],
  ['Clarity', 'R22', 'blocker', exemptAs('_clck', 'audienceMeasurement')],
  ['Bing Ads', 'R22', 'blocker', exemptAs('_uetsid', 'otherStrictlyNecessary')],
  ['TikTok', 'R22', 'blocker', exemptAs('_ttp', 'otherStrictlyNecessary')],
  ['HubSpot', 'R22', 'blocker', exemptAs('hubspotutk', 'uiPreference')],
  ['Crisp', 'R22', 'warning', exemptAs('crisp-client/session/*', 'userInput')],
  [
    'a service by its name',
    'R22',
    'blocker',
    exemptAs('stats_v', 'audienceMeasurement', { service: 'Google Analytics' }),
  ],
  ['Matomo, under the conditions', 'R22', 'nothing', audience({})],
  [
    'Piano, under the conditions',
    'R22',
    'nothing',
    audience({ name: 'atuserid', nameMatch: 'exact', service: 'AT Internet' }),
  ],
  ['a choice', 'R22', 'nothing', exemptAs('tarteaucitron', 'consentChoice')],
  ['Cloudflare against robots', 'R22', 'nothing', exemptAs('__cf_bm', 'serviceSecurity')],
  ['Django’s token', 'R22', 'nothing', exemptAs('csrftoken', 'serviceSecurity')],
  ['YouTube with consent', 'R22', 'nothing', consented({})],
]

const serving = (purpose: string, ground: 'uiPreference' | 'consentChoice' = 'uiPreference') =>
  exemptAs('pref', ground, { purpose })

const k02Described: Case[] = [
  [
    'targeted advertising',
    'R22',
    'blocker',
    serving('Afficher des publicités ciblées selon vos centres d’intérêt.'),
  ],
  ['sharing', 'R22', 'blocker', serving('Partager cette page sur Facebook et X.')],
  [
    'advertising in English',
    'R22',
    'blocker',
    serving('Used to deliver targeted advertising to the visitor.'),
  ],
  [
    'counting advertisements',
    'R22',
    'blocker',
    serving('Mesurer combien de fois une annonce publicitaire a été vue.'),
  ],
  [
    'content by profile',
    'R22',
    'blocker',
    serving('Recommander des articles selon votre profil et vos lectures.'),
  ],
  ['retargeting', 'R22', 'blocker', serving('Permettre le reciblage publicitaire sur d’autres sites.')],
  [
    'not for advertising',
    'R22',
    'nothing',
    serving('Garder la langue choisie ; ne sert jamais à la publicité.'),
  ],
  [
    'a choice on advertising',
    'R22',
    'nothing',
    serving(
      'Mémoriser votre choix concernant les cookies publicitaires et de mesure d’audience.',
      'consentChoice',
    ),
  ],
  [
    'a refusal of sharing',
    'R22',
    'nothing',
    serving('Conserver votre refus du partage sur les réseaux sociaux.', 'consentChoice'),
  ],
  [
    'a display that one chose',
    'R22',
    'nothing',
    serving('Garder la taille de texte et le contraste que vous avez choisis.'),
  ],
  [
    'sharing between servers',
    'R22',
    'nothing',
    serving('Partager votre session entre les deux serveurs du portail.'),
  ],
]

const inExempt = (name: string): Given => ({ categories: [{ name }] })
const inConsent = (name: string): Given => ({
  categories: [{}, {}, { name }],
  cookies: consented({}).cookies ?? [],
})

const k02Categories: Case[] = [
  ['exempt « Publicité personnalisée »', 'R19', 'blocker', inExempt('Publicité personnalisée')],
  ['exempt « Cookies publicitaires »', 'R19', 'blocker', inExempt('Cookies publicitaires')],
  ['exempt « Marketing »', 'R19', 'blocker', inExempt('Marketing')],
  ['exempt « Réseaux sociaux »', 'R19', 'blocker', inExempt('Réseaux sociaux')],
  ['exempt « Advertising »', 'R19', 'blocker', inExempt('Advertising')],
  [
    'exempt « Cookies soumis à votre consentement »',
    'R19',
    'blocker',
    inExempt('Cookies soumis à votre consentement'),
  ],
  ['exempt « Cookies non publicitaires »', 'R19', 'nothing', inExempt('Cookies non publicitaires')],
  ['exempt « Mesure d’audience »', 'R19', 'nothing', inExempt('Mesure d’audience')],
  ['exempt « Cookies fonctionnels »', 'R19', 'nothing', inExempt('Cookies fonctionnels')],
  [
    'exempt « Cookies exemptés de consentement »',
    'R19',
    'nothing',
    inExempt('Cookies exemptés de consentement'),
  ],
  ['exempt « Sans consentement »', 'R19', 'nothing', inExempt('Cookies déposés sans votre consentement')],
  [
    'consent « Cookies strictement nécessaires »',
    'R19',
    'warning',
    inConsent('Cookies strictement nécessaires'),
  ],
  ['consent « Cookies indispensables »', 'R19', 'warning', inConsent('Cookies indispensables au site')],
  ['consent « Essentiels »', 'R19', 'warning', inConsent('Essentiels')],
  [
    'consent « Cookies techniques obligatoires »',
    'R19',
    'warning',
    inConsent('Cookies techniques obligatoires'),
  ],
  ['consent « Strictly necessary »', 'R19', 'warning', inConsent('Strictly necessary cookies')],
  ['consent « Cookies exemptés »', 'R19', 'warning', inConsent('Cookies exemptés')],
  ['consent « Cookies non nécessaires »', 'R19', 'nothing', inConsent('Cookies non nécessaires')],
  ['consent « Cookies non essentiels »', 'R19', 'nothing', inConsent('Cookies non essentiels')],
  ['consent « Mesure d’audience »', 'R19', 'nothing', inConsent('Mesure d’audience')],
  [
    'consent « Soumis au consentement, nécessaire »',
    'R19',
    'nothing',
    inConsent('Cookies nécessitant votre consentement'),
  ],
]

review([...k02, ...k02Described, ...k02Categories])
