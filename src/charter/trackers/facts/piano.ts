import type { FactFamily } from './factFamily.ts'

const VISITOR = {
  fr: 'Mesure d’audience : distingue un visiteur d’un autre.',
  en: 'Audience measurement: tells one visitor from another.',
}

/** Piano Analytics, the new name of AT Internet (XiTi). */
export const piano: FactFamily = {
  service: 'Piano Analytics',
  provider: 'Piano (AT Internet)',
  purposeFamily: 'analytics',
  source: {
    title: 'Piano Analytics, Client Side Cookies (JS SDK)',
    address:
      'https://developers.atinternet-solutions.com/piano-analytics/data-collection/general/cookie-storage',
  },
  trackers: [
    { name: '_pcid', lifetime: '13 months', ...VISITOR },
    {
      name: '_pctx',
      lifetime: '13 months',
      fr: 'Mesure d’audience : garde le contexte d’une visite.',
      en: 'Audience measurement: keeps the context of a visit.',
    },
    {
      name: '_pprv',
      lifetime: '13 months',
      fr: 'Retient le choix du visiteur en matière de mesure d’audience.',
      en: 'Remembers what the visitor chose about audience measurement.',
    },
    { name: 'pa_vid', lifetime: '13 months', ...VISITOR },
    {
      name: 'pa_user',
      lifetime: '13 months',
      fr: 'Mesure d’audience : garde ce que le site dit d’un utilisateur identifié.',
      en: 'Audience measurement: keeps what the site says of a user who signed in.',
    },
    {
      name: 'pa_privacy',
      lifetime: '13 months',
      fr: 'Retient le choix du visiteur en matière de mesure d’audience.',
      en: 'Remembers what the visitor chose about audience measurement.',
    },
    { name: 'idrxvr', lifetime: '13 months', ...VISITOR },
  ],
}

export const atInternet: FactFamily = {
  service: 'AT Internet (SmartTag)',
  provider: 'Piano (AT Internet)',
  purposeFamily: 'analytics',
  source: {
    title: 'AT Internet, SmartTag documentation: AT Internet cookies',
    address: 'https://github.com/at-internet/smarttag-documentation-archive/wiki/AT-Internet-cookies',
  },
  trackers: [
    { name: 'atuserid', lifetime: '13 months', ...VISITOR },
    {
      name: 'atidvisitor',
      lifetime: '6 months',
      fr: 'Mesure d’audience : retient les sites visités parmi ceux de l’organisme.',
      en: 'Audience measurement: remembers which of the body’s sites were visited.',
    },
    {
      name: 'atreman',
      lifetime: '30 days',
      fr: 'Mesure d’audience : retient la campagne qui a amené le visiteur.',
      en: 'Audience measurement: remembers the campaign that brought the visitor.',
    },
    {
      name: 'atredir',
      lifetime: '30 seconds',
      fr: 'Mesure d’audience : transmet une mesure d’une page à la suivante.',
      en: 'Audience measurement: hands a measure over from one page to the next.',
    },
    {
      name: 'atsession',
      lifetime: '30 minutes',
      fr: 'Mesure d’audience : évite de compter deux fois une campagne pendant une visite.',
      en: 'Audience measurement: keeps a campaign from being counted twice during a visit.',
    },
  ],
}
