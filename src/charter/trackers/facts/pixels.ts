import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'

/** Advertising pixels of platforms whose contents are seldom embedded. */
export const pixels: readonly FactFamily[] = [
  {
    service: 'TikTok',
    provider: 'TikTok',
    use: 'advertising',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: '_ttp',
        lifetime: '389 days',
        fr: 'Reconnaît un navigateur pour la publicité sur TikTok et sa mesure.',
        en: 'Recognises a browser for advertising on TikTok and its measurement.',
      },
      {
        name: '_tt_enable_cookie',
        lifetime: '389 days',
        fr: 'Signale que le pixel de TikTok peut écrire des cookies.',
        en: 'Marks that TikTok’s pixel may write cookies.',
      },
    ],
  },
  {
    service: 'Snapchat',
    provider: 'Snap',
    use: 'advertising',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: '_scid',
        lifetime: '1 year',
        fr: 'Reconnaît un navigateur pour la publicité sur Snapchat.',
        en: 'Recognises a browser for advertising on Snapchat.',
      },
      {
        name: 'sc_at',
        domain: 'snapchat.com',
        lifetime: '1 year',
        fr: 'Reconnaît un visiteur d’un site à l’autre.',
        en: 'Recognises a visitor from site to site.',
      },
    ],
  },
  {
    service: 'Pinterest',
    provider: 'Pinterest',
    use: 'advertising',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: '_pin_unauth',
        lifetime: '1 day',
        fr: 'Reconnaît un visiteur qui n’est pas connecté à Pinterest.',
        en: 'Recognises a visitor who is not signed in to Pinterest.',
      },
      {
        name: '_pinterest_ct*',
        lifetime: '1 year',
        fr: 'Mesure la publicité de Pinterest.',
        en: 'Measures Pinterest’s advertising.',
      },
    ],
  },
  {
    service: 'Microsoft Advertising (Bing)',
    provider: 'Microsoft',
    use: 'advertising',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 'MUID',
        domain: 'bing.com',
        lifetime: '1 year',
        fr: 'Reconnaît un navigateur sur les sites de Microsoft et d’autres.',
        en: 'Recognises a browser on the sites of Microsoft and others.',
      },
      {
        name: '_uetsid',
        lifetime: '30 minutes',
        fr: 'Mesure la publicité de Bing pendant une visite.',
        en: 'Measures Bing’s advertising during a visit.',
      },
      {
        name: '_uetvid',
        lifetime: '16 days',
        fr: 'Mesure la publicité de Bing d’une visite à l’autre.',
        en: 'Measures Bing’s advertising from visit to visit.',
      },
    ],
  },
]
