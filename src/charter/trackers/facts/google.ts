import type { FactFamily } from './factFamily.ts'

const VISITOR = {
  fr: 'Mesure d’audience : distingue un visiteur d’un autre.',
  en: 'Audience measurement: tells one visitor from another.',
}

export const google: readonly FactFamily[] = [
  {
    service: 'Google Analytics',
    provider: 'Google',
    purposeFamily: 'analytics',
    source: {
      title: 'Google Analytics, Cookie usage on websites',
      address: 'https://support.google.com/analytics/answer/11397207',
    },
    trackers: [
      { name: '_ga', lifetime: '2 years', ...VISITOR },
      {
        name: '_ga_*',
        lifetime: '2 years',
        fr: 'Mesure d’audience : réunit les pages vues pendant une même visite.',
        en: 'Audience measurement: holds together the pages seen during one visit.',
      },
    ],
  },
  {
    service: 'Google Analytics (Universal)',
    provider: 'Google',
    purposeFamily: 'analytics',
    source: {
      title: 'Google Analytics, gtag.js and analytics.js: cookie usage',
      address: 'https://cloud.google.com/analytics/resources/concepts/gaConceptsCookies',
    },
    trackers: [
      { name: '_gid', lifetime: '24 hours', ...VISITOR },
      {
        name: '_gat',
        lifetime: '1 minute',
        fr: 'Mesure d’audience : limite le nombre de requêtes.',
        en: 'Audience measurement: limits the number of requests.',
      },
      {
        name: '_gac_*',
        purposeFamily: 'marketing',
        lifetime: '90 days',
        fr: 'Retient la campagne publicitaire qui a amené le visiteur.',
        en: 'Remembers the advertising campaign that brought the visitor.',
      },
    ],
  },
  {
    service: 'reCAPTCHA',
    provider: 'Google',
    domain: 'google.com',
    purposeFamily: 'security',
    source: {
      title: 'Google Cloud, reCAPTCHA: Frequently Asked Questions',
      address: 'https://cloud.google.com/recaptcha/docs/faq',
    },
    trackers: [
      {
        name: '_GRECAPTCHA',
        fr: 'Évalue le risque qu’un formulaire soit rempli par un robot.',
        en: 'Judges the risk that a form is filled in by a robot.',
      },
    ],
  },
]
