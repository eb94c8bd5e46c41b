import type { FactFamily } from './factFamily.ts'

export const cloudflare: FactFamily = {
  service: 'Cloudflare',
  provider: 'Cloudflare',
  purposeFamily: 'security',
  source: {
    title: 'Cloudflare, Cloudflare Cookies',
    address: 'https://developers.cloudflare.com/fundamentals/get-started/cloudflare-cookies/',
  },
  trackers: [
    {
      name: '__cf_bm',
      lifetime: '30 minutes',
      fr: 'Distingue les visiteurs des robots.',
      en: 'Tells visitors from robots.',
    },
    {
      name: 'cf_clearance',
      fr: 'Retient qu’un visiteur a passé le contrôle contre les robots.',
      en: 'Remembers that a visitor passed the check against robots.',
    },
    {
      name: '_cfuvid',
      lifetime: 'session',
      fr: 'Distingue les visiteurs qui ont la même adresse, pour limiter les abus.',
      en: 'Tells apart visitors with the same address, to limit abuse.',
    },
    {
      name: '__cflb',
      fr: 'Envoie un visiteur toujours vers le même serveur.',
      en: 'Always sends a visitor to the same server.',
    },
  ],
}
