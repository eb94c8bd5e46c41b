import type { FactFamily } from './factFamily.ts'

const CHOICE = {
  fr: 'Retient ce que le visiteur accepte et refuse.',
  en: 'Remembers what the visitor accepts and refuses.',
}

/** Consent banners; each stores the choice of the visitor. */
export const consentBanners: readonly FactFamily[] = [
  {
    service: 'tarteaucitron',
    purposeFamily: 'necessary',
    source: {
      title: 'tarteaucitron.js, source',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [{ name: 'tarteaucitron', ...CHOICE }],
  },
  {
    service: 'Didomi',
    provider: 'Didomi',
    purposeFamily: 'necessary',
    source: {
      title: 'Didomi, Web SDK: Cookies and storage',
      address: 'https://developers.didomi.io/cmp/web-sdk/consent-notice/cookies',
    },
    trackers: [
      { name: 'didomi_token', ...CHOICE },
      { name: 'didomi_dcs', ...CHOICE },
      {
        name: 'euconsent-v2',
        fr: 'Retient ce que le visiteur accepte et refuse, sous la forme du cadre TCF de l’IAB.',
        en: 'Remembers what the visitor accepts and refuses, as the IAB’s TCF writes it.',
      },
    ],
  },
  {
    service: 'Axeptio',
    provider: 'Axeptio',
    purposeFamily: 'necessary',
    source: { title: 'Axeptio, PHP SDK', address: 'https://packagist.org/packages/axeptio/sdk' },
    trackers: [
      { name: 'axeptio_cookies', ...CHOICE },
      {
        name: 'axeptio_authorized_vendors',
        fr: 'Retient les services que le visiteur accepte.',
        en: 'Remembers the services that the visitor accepts.',
      },
      {
        name: 'axeptio_all_vendors',
        fr: 'Retient les services sur lesquels le visiteur a été interrogé.',
        en: 'Remembers the services that the visitor was asked about.',
      },
    ],
  },
  {
    service: 'Orejime',
    purposeFamily: 'necessary',
    source: { title: 'Orejime, documentation', address: 'https://github.com/boscop-fr/orejime' },
    trackers: [{ name: 'orejime', ...CHOICE }],
  },
]
