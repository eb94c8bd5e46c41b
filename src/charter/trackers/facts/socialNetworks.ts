import type { FactFamily } from './factFamily.ts'

/** Pixels and buttons of social networks. */
export const socialNetworks: readonly FactFamily[] = [
  {
    service: 'Facebook',
    provider: 'Meta',
    domain: 'facebook.com',
    purposeFamily: 'marketing',
    source: { title: 'Meta, Cookies Policy' },
    trackers: [
      {
        name: '_fbp',
        fr: 'Reconnaît un navigateur pour la publicité sur Facebook et sa mesure.',
        en: 'Recognises a browser for advertising on Facebook and its measurement.',
      },
      {
        name: '_fbc',
        fr: 'Retient la publicité Facebook sur laquelle le visiteur a cliqué.',
        en: 'Remembers the Facebook advertisement that the visitor clicked on.',
      },
      {
        name: 'fr',
        fr: 'Publicité ciblée sur Facebook et mesure de ses résultats.',
        en: 'Targeted advertising on Facebook and measurement of its results.',
      },
    ],
  },
  {
    service: 'LinkedIn',
    provider: 'LinkedIn',
    domain: 'linkedin.com',
    purposeFamily: 'marketing',
    source: {
      title: 'LinkedIn, Cookie Table',
      address: 'https://www.linkedin.com/legal/l/cookie-table',
    },
    trackers: [
      {
        name: 'bcookie',
        fr: 'Identifie le navigateur auprès de LinkedIn.',
        en: 'Identifies the browser to LinkedIn.',
      },
      {
        name: 'li_gc',
        purposeFamily: 'necessary',
        fr: 'Retient le choix du visiteur sur les cookies de LinkedIn.',
        en: 'Remembers what the visitor chose about LinkedIn’s cookies.',
      },
      {
        name: 'lidc',
        purposeFamily: 'functional',
        fr: 'Choisit le centre de données de LinkedIn qui répond.',
        en: 'Chooses which of LinkedIn’s data centres answers.',
      },
      {
        name: 'UserMatchHistory',
        fr: 'Rapproche le visiteur d’un compte LinkedIn pour la publicité.',
        en: 'Matches the visitor with a LinkedIn account for advertising.',
      },
    ],
  },
  {
    service: 'X',
    provider: 'X',
    domain: 'x.com',
    purposeFamily: 'marketing',
    source: { title: 'X, How cookies are used on X' },
    trackers: [
      {
        name: 'guest_id',
        fr: 'Identifie un visiteur qui n’est pas connecté à X.',
        en: 'Identifies a visitor who is not signed in to X.',
      },
      {
        name: 'personalization_id',
        fr: 'Suit le visiteur d’un site à l’autre pour personnaliser X.',
        en: 'Follows the visitor from site to site to personalise X.',
      },
    ],
  },
  {
    service: 'AddThis',
    provider: 'Oracle (AddThis)',
    domain: 'addthis.com',
    purposeFamily: 'functional',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: AddThis',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      {
        name: '__atuvc',
        fr: 'Boutons de partage : compte les partages d’une page.',
        en: 'Sharing buttons: counts how often a page is shared.',
      },
      {
        name: '__atuvs',
        fr: 'Boutons de partage : compte les partages pendant une visite.',
        en: 'Sharing buttons: counts shares during a visit.',
      },
    ],
  },
]
