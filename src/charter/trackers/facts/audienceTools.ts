import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'
import { AUDIENCE_CHOICE, VISIT, VISITOR } from './phrases.ts'

/** Other tools of audience measurement, and tools that record how a page is used. */
export const audienceTools: readonly FactFamily[] = [
  {
    service: 'Eulerian',
    provider: 'Eulerian Technologies',
    use: 'audience',
    source: {
      title: 'Eulerian, What is important to know about Eulerian Cookies?',
      address: 'https://doc.eulerian.com/p/WijZuvqwsFKoQB/What-is-important-to-know-about-Eulerian-Cookies',
    },
    trackers: [
      {
        name: 'etuix',
        lifetime: '13 months',
        fr: 'Mesure d’audience : identifie l’appareil du visiteur.',
        en: 'Audience measurement: identifies the visitor’s device.',
      },
    ],
  },
  {
    service: 'Wysistat',
    provider: 'Wysistat',
    use: 'audience',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: Wysistat',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [{ name: 'Wysistat', ...VISITOR }],
  },
  {
    service: 'Hotjar',
    provider: 'Hotjar',
    use: 'audienceBeyond',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: '_hjSessionUser_*', lifetime: '365 days', ...VISITOR },
      { name: '_hjSession_*', lifetime: '30 minutes', ...VISIT },
      { name: '_hjid', lifetime: '365 days', ...VISITOR },
      {
        name: '_hjFirstSeen',
        lifetime: '30 minutes',
        fr: 'Mesure d’audience : signale la première visite.',
        en: 'Audience measurement: marks the first visit.',
      },
      { name: '_hjAbsoluteSessionInProgress', lifetime: '30 minutes', ...VISIT },
      {
        name: '_hj*',
        fr: 'Enregistre comment les pages sont utilisées.',
        en: 'Records how the pages are used.',
      },
    ],
  },
  {
    service: 'Microsoft Clarity',
    provider: 'Microsoft',
    use: 'audienceBeyond',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: '_clck', lifetime: '1 year', ...VISITOR },
      { name: '_clsk', lifetime: 'session', ...VISIT },
      {
        name: 'CLID',
        domain: 'clarity.ms',
        source: {
          title: 'tarteaucitron.js, tarteaucitron.services.js: Clarity',
          address: 'https://github.com/AmauriC/tarteaucitron.js',
        },
        fr: 'Reconnaît un navigateur d’un site à l’autre.',
        en: 'Recognises a browser from site to site.',
      },
    ],
  },
  {
    service: 'Contentsquare',
    provider: 'Contentsquare',
    use: 'audienceBeyond',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: '_cs_id', lifetime: '13 months', ...VISITOR },
      { name: '_cs_s', lifetime: '1 year', ...VISIT },
      { name: '_cs_c', use: 'audienceBeyond', lifetime: '13 months', ...AUDIENCE_CHOICE },
      {
        name: '_cs_*',
        fr: 'Enregistre comment les pages sont utilisées.',
        en: 'Records how the pages are used.',
      },
    ],
  },
  {
    service: 'AB Tasty',
    provider: 'AB Tasty',
    use: 'audienceBeyond',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 'ABTasty',
        lifetime: '13 months',
        fr: 'Tests : retient la variante d’une page qui est montrée au visiteur.',
        en: 'Tests: remembers which variant of a page the visitor is shown.',
      },
      {
        name: 'ABTastySession',
        lifetime: 'session',
        fr: 'Tests : réunit les pages vues pendant une même visite.',
        en: 'Tests: holds together the pages seen during one visit.',
      },
    ],
  },
  {
    service: 'Adobe Analytics',
    provider: 'Adobe',
    use: 'audienceReused',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 's_cc',
        lifetime: 'session',
        fr: 'Vérifie que le navigateur accepte les cookies de mesure.',
        en: 'Checks that the browser takes cookies for measurement.',
      },
      {
        name: 's_sq',
        lifetime: 'session',
        fr: 'Mesure d’audience : retient le dernier lien suivi.',
        en: 'Audience measurement: remembers the last link that was followed.',
      },
      { name: 's_vi', lifetime: '2 years', ...VISITOR },
      { name: 's_fid', lifetime: '5 years', ...VISITOR },
      { name: 's_ecid', lifetime: '2 years', ...VISITOR },
      {
        name: 'AMCV_*',
        use: 'advertising',
        lifetime: '2 years',
        fr: 'Reconnaît un visiteur dans tous les outils d’Adobe.',
        en: 'Recognises a visitor in all tools of Adobe.',
      },
      {
        name: 'AMCVS_*',
        use: 'advertising',
        lifetime: 'session',
        fr: 'Signale qu’une visite est en cours, dans les outils d’Adobe.',
        en: 'Marks a visit under way, in the tools of Adobe.',
      },
      {
        name: 'demdex',
        use: 'advertising',
        domain: 'demdex.net',
        fr: 'Reconnaît un visiteur d’un site à l’autre pour la publicité.',
        en: 'Recognises a visitor from site to site for advertising.',
      },
      {
        name: 'mbox',
        use: 'personalisation',
        lifetime: '2 years',
        fr: 'Tests et personnalisation : retient ce qui est montré au visiteur.',
        en: 'Tests and personalisation: remembers what the visitor is shown.',
      },
    ],
  },
  {
    service: 'Mixpanel',
    provider: 'Mixpanel',
    use: 'audienceReused',
    source: OPEN_COOKIE_DATABASE,
    trackers: [{ name: 'mp_*', lifetime: '1 year', ...VISITOR }],
  },
  {
    service: 'Snowplow',
    provider: 'Snowplow',
    canBeSelfHosted: true,
    use: 'audience',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: '_sp_id.*', lifetime: '2 years', ...VISITOR },
      { name: '_sp_ses.*', lifetime: '30 minutes', ...VISIT },
    ],
  },
  {
    service: 'Mautic',
    provider: 'Acquia (Mautic)',
    canBeSelfHosted: true,
    use: 'advertising',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: Mautic',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      {
        name: 'mtc_id',
        fr: 'Reconnaît un visiteur pour lui adresser des messages selon ce qu’il a vu.',
        en: 'Recognises a visitor in order to address messages according to what was seen.',
      },
      {
        name: 'mtc_sid',
        fr: 'Réunit les pages vues pendant une même visite, pour adresser des messages.',
        en: 'Holds together the pages seen during one visit, in order to address messages.',
      },
    ],
  },
  {
    service: 'HubSpot',
    provider: 'HubSpot',
    use: 'advertising',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 'hubspotutk',
        lifetime: '13 months',
        fr: 'Reconnaît un visiteur et le rapproche des formulaires qu’il envoie.',
        en: 'Recognises a visitor and matches them with the forms that they send.',
      },
      { name: '__hstc', lifetime: '13 months', ...VISITOR },
      { name: '__hssc', lifetime: '30 minutes', ...VISIT },
      {
        name: '__hssrc',
        lifetime: 'session',
        fr: 'Signale qu’une nouvelle visite commence.',
        en: 'Marks the start of a new visit.',
      },
      {
        name: 'messagesUtk',
        lifetime: '13 months',
        fr: 'Reconnaît un visiteur dans la fenêtre de discussion.',
        en: 'Recognises a visitor in the chat window.',
      },
    ],
  },
]
