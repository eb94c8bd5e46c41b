import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'
import { CHOICE } from './phrases.ts'

/** Consent banners; each stores the choice of the visitor. */
export const consentBanners: readonly FactFamily[] = [
  {
    service: 'tarteaucitron',
    use: 'choice',
    source: {
      title: 'tarteaucitron.js, wiki',
      address: 'https://github.com/AmauriC/tarteaucitron.js/wiki',
    },
    trackers: [{ name: 'tarteaucitron', lifetime: '365 days', ...CHOICE }],
  },
  {
    service: 'Didomi',
    provider: 'Didomi',
    use: 'choice',
    source: {
      title: 'Didomi, Web SDK: Cookies and storage',
      address: 'https://developers.didomi.io/cmp/web-sdk/consent-notice/cookies',
    },
    trackers: [
      { name: 'didomi_token', lifetime: '1 year', source: OPEN_COOKIE_DATABASE, ...CHOICE },
      { name: 'didomi_dcs', ...CHOICE },
      {
        name: 'euconsent-v2',
        lifetime: '1 year',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Retient ce que le visiteur accepte et refuse, sous la forme du cadre TCF de l’IAB.',
        en: 'Remembers what the visitor accepts and refuses, as the IAB’s TCF writes it.',
      },
    ],
  },
  {
    service: 'Axeptio',
    provider: 'Axeptio',
    use: 'choice',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'axeptio_cookies', lifetime: '1 year', ...CHOICE },
      {
        name: 'axeptio_authorized_vendors',
        lifetime: '1 year',
        fr: 'Retient les services que le visiteur accepte.',
        en: 'Remembers the services that the visitor accepts.',
      },
      {
        name: 'axeptio_all_vendors',
        lifetime: '1 year',
        fr: 'Retient les services sur lesquels le visiteur a été interrogé.',
        en: 'Remembers the services that the visitor was asked about.',
      },
    ],
  },
  {
    service: 'Orejime',
    use: 'choice',
    source: {
      title: 'Orejime 3, src/core/CookieConsentsRepository.ts',
      address: 'https://github.com/boscop-fr/orejime',
    },
    trackers: [
      { name: 'eu-consent', lifetime: '120 days', ...CHOICE },
      {
        name: 'orejime',
        fr: 'Retient ce que le visiteur accepte et refuse (avant la version 3).',
        en: 'Remembers what the visitor accepts and refuses (before version 3).',
      },
    ],
  },
  {
    service: 'Klaro',
    use: 'choice',
    source: {
      title: 'Klaro, annotated configuration',
      address: 'https://github.com/klaro-org/klaro-js',
    },
    trackers: [{ name: 'klaro', lifetime: '120 days', ...CHOICE }],
  },
  {
    service: 'CookieConsent (Orest Bida)',
    use: 'choice',
    source: {
      title: 'CookieConsent, source',
      address: 'https://github.com/orestbida/cookieconsent',
    },
    trackers: [{ name: 'cc_cookie', lifetime: '182 days', ...CHOICE }],
  },
  {
    service: 'Cookie Consent (Osano)',
    use: 'choice',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'cookieconsent_status', lifetime: '1 year', ...CHOICE },
      { name: 'cookieconsent*', ...CHOICE },
    ],
  },
  {
    service: 'EU Cookie Compliance (Drupal)',
    use: 'choice',
    source: {
      title: 'Drupal, EU Cookie Compliance',
      address: 'https://www.drupal.org/project/eu_cookie_compliance',
    },
    trackers: [
      { name: 'cookie-agreed', ...CHOICE },
      {
        name: 'cookie-agreed-*',
        fr: 'Retient les catégories de cookies acceptées et la version de la demande.',
        en: 'Remembers the categories of cookies that were accepted and the version of the question.',
      },
    ],
  },
  {
    service: 'OneTrust',
    provider: 'OneTrust',
    use: 'choice',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'OptanonConsent', lifetime: '1 year', ...CHOICE },
      {
        name: 'OptanonAlertBoxClosed',
        lifetime: '1 year',
        fr: 'Retient que le bandeau a été fermé.',
        en: 'Remembers that the banner was closed.',
      },
      { name: 'OptanonControl', lifetime: '1 year', ...CHOICE },
    ],
  },
  {
    service: 'Cookiebot',
    provider: 'Usercentrics (Cookiebot)',
    use: 'choice',
    source: OPEN_COOKIE_DATABASE,
    trackers: [{ name: 'CookieConsent', lifetime: '1 year', ...CHOICE }],
  },
  {
    service: 'Complianz (WordPress)',
    use: 'choice',
    source: OPEN_COOKIE_DATABASE,
    trackers: [{ name: 'cmplz_*', lifetime: '1 year', ...CHOICE }],
  },
  {
    service: 'CookieYes',
    provider: 'CookieYes',
    use: 'choice',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'cookieyes-consent', lifetime: '1 year', ...CHOICE },
      { name: 'cookieyes*', ...CHOICE },
    ],
  },
  {
    service: 'Commanders Act (TrustCommander)',
    provider: 'Commanders Act',
    use: 'choice',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'TC_PRIVACY', lifetime: '396 days', ...CHOICE },
      { name: 'TC_PRIVACY_CENTER', lifetime: '396 days', ...CHOICE },
    ],
  },
  {
    service: 'Osano',
    provider: 'Osano',
    use: 'choice',
    source: OPEN_COOKIE_DATABASE,
    trackers: [{ name: 'osano_consentmanager', lifetime: '1 year', ...CHOICE }],
  },
]
