import type { FactFamily } from './factFamily.ts'

/** Tools that record how a page is used, and chat windows. */
export const visitorTools: readonly FactFamily[] = [
  {
    service: 'Hotjar',
    provider: 'Hotjar',
    purposeFamily: 'analytics',
    source: { title: 'Hotjar, Cookies set by the Hotjar tracking code' },
    trackers: [
      {
        name: '_hjSessionUser_*',
        fr: 'Mesure d’audience : distingue un visiteur d’un autre.',
        en: 'Audience measurement: tells one visitor from another.',
      },
      {
        name: '_hjSession_*',
        fr: 'Mesure d’audience : réunit ce qui est fait pendant une même visite.',
        en: 'Audience measurement: holds together what is done during one visit.',
      },
    ],
  },
  {
    service: 'Crisp',
    provider: 'Crisp IM SAS',
    purposeFamily: 'functional',
    source: {
      title: 'Crisp, Web Chat SDK: Cookie Policies',
      address: 'https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/cookie-policies',
    },
    trackers: [
      {
        name: 'crisp-client/session/*',
        fr: 'Discussion en ligne : retrouve la conversation d’un visiteur.',
        en: 'Online chat: finds a visitor’s conversation again.',
      },
    ],
  },
]
