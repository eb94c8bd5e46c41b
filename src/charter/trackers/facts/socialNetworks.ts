import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'

/** Pixels, embedded posts and buttons of social networks. */
export const socialNetworks: readonly FactFamily[] = [
  {
    service: 'Facebook',
    provider: 'Meta',
    domain: 'facebook.com',
    use: 'advertising',
    source: {
      title: 'Meta, Cookies Policy',
      address: 'https://www.facebook.com/policies/cookies/',
    },
    trackers: [
      {
        name: '_fbp',
        domain: '',
        lifetime: '90 days',
        fr: 'Reconnaît un navigateur pour la publicité sur Facebook et sa mesure.',
        en: 'Recognises a browser for advertising on Facebook and its measurement.',
      },
      {
        name: '_fbc',
        domain: '',
        lifetime: '90 days',
        fr: 'Retient la publicité Facebook sur laquelle le visiteur a cliqué.',
        en: 'Remembers the Facebook advertisement that the visitor clicked on.',
      },
      {
        name: 'fr',
        lifetime: '90 days',
        fr: 'Publicité ciblée sur Facebook et mesure de ses résultats.',
        en: 'Targeted advertising on Facebook and measurement of its results.',
      },
      {
        name: 'datr',
        lifetime: '2 years',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Identifie un navigateur auprès de Facebook, aussi sur d’autres sites.',
        en: 'Identifies a browser to Facebook, on other sites too.',
      },
      {
        name: 'sb',
        lifetime: '2 years',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Identifie un navigateur auprès de Facebook, aussi sur d’autres sites.',
        en: 'Identifies a browser to Facebook, on other sites too.',
      },
      {
        name: 'c_user',
        use: 'sharing',
        lifetime: '90 days',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Identifie une personne connectée à Facebook.',
        en: 'Identifies a person who is signed in to Facebook.',
      },
      {
        name: 'xs',
        use: 'sharing',
        lifetime: '90 days',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Garde la connexion d’une personne à Facebook.',
        en: 'Keeps a person signed in to Facebook.',
      },
    ],
  },
  {
    service: 'Instagram',
    provider: 'Meta',
    domain: 'instagram.com',
    use: 'sharing',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 'ig_did',
        lifetime: '9 years',
        fr: 'Identifie un navigateur auprès d’Instagram.',
        en: 'Identifies a browser to Instagram.',
      },
      {
        name: 'mid',
        lifetime: '9 years',
        fr: 'Identifie un navigateur auprès d’Instagram.',
        en: 'Identifies a browser to Instagram.',
      },
    ],
  },
  {
    service: 'X',
    provider: 'X',
    domain: 'x.com',
    use: 'advertising',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 'guest_id',
        lifetime: '2 years',
        fr: 'Identifie un visiteur qui n’est pas connecté à X.',
        en: 'Identifies a visitor who is not signed in to X.',
      },
      {
        name: 'guest_id_ads',
        lifetime: '2 years',
        fr: 'Identifie un visiteur pour la publicité de X.',
        en: 'Identifies a visitor for advertising on X.',
      },
      {
        name: 'guest_id_marketing',
        lifetime: '2 years',
        fr: 'Identifie un visiteur pour la publicité de X.',
        en: 'Identifies a visitor for advertising on X.',
      },
      {
        name: 'personalization_id',
        lifetime: '2 years',
        fr: 'Suit le visiteur d’un site à l’autre pour personnaliser X.',
        en: 'Follows the visitor from site to site to personalise X.',
      },
      {
        name: 'muc_ads',
        domain: 't.co',
        lifetime: '24 months',
        fr: 'Identifie un visiteur pour la publicité de X.',
        en: 'Identifies a visitor for advertising on X.',
      },
      {
        name: 'ct0',
        fr: 'Protège les requêtes vers X et suit les publicités de X.',
        en: 'Protects requests to X and follows X’s advertisements.',
      },
      {
        name: '_twitter_sess',
        use: 'sharing',
        lifetime: 'session',
        fr: 'Contenus et boutons de X : garde une session.',
        en: 'Posts and buttons of X: keeps a session.',
      },
    ],
  },
  {
    service: 'AddThis',
    provider: 'Oracle (AddThis)',
    use: 'sharing',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: AddThis',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      {
        name: '__atuvc',
        fr: 'Boutons de partage : compte les partages d’une page.',
        en: 'Sharing buttons: counts how often a page is shared.',
      },
      {
        name: '__atuvs',
        fr: 'Boutons de partage : compte les partages pendant une visite.',
        en: 'Sharing buttons: counts shares during a visit.',
      },
    ],
  },
  {
    service: 'ShareThis',
    provider: 'ShareThis',
    use: 'sharing',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: ShareThis',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      {
        name: '_stid',
        fr: 'Boutons de partage : reconnaît un navigateur d’un site à l’autre.',
        en: 'Sharing buttons: recognises a browser from site to site.',
      },
      {
        name: '_stidv',
        fr: 'Boutons de partage : reconnaît un navigateur d’un site à l’autre.',
        en: 'Sharing buttons: recognises a browser from site to site.',
      },
      {
        name: '__unam',
        fr: 'Boutons de partage : reconnaît un navigateur d’un site à l’autre.',
        en: 'Sharing buttons: recognises a browser from site to site.',
      },
      {
        name: 'pubconsent',
        fr: 'Boutons de partage : reconnaît un navigateur d’un site à l’autre.',
        en: 'Sharing buttons: recognises a browser from site to site.',
      },
    ],
  },
]
