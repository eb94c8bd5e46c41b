import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'
import { CHAT } from './phrases.ts'

/** Chat windows. */
export const visitorTools: readonly FactFamily[] = [
  {
    service: 'Crisp',
    provider: 'Crisp IM SAS',
    use: 'chat',
    source: {
      title: 'Crisp, Web Chat SDK: Cookie Policies',
      address: 'https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/cookie-policies',
    },
    trackers: [
      { name: 'crisp-client/session/*', ...CHAT },
      { name: 'crisp-client/*', lifetime: '6 months', source: OPEN_COOKIE_DATABASE, ...CHAT },
    ],
  },
  {
    service: 'Zendesk',
    provider: 'Zendesk',
    use: 'chat',
    source: OPEN_COOKIE_DATABASE,
    trackers: [{ name: '__zlcmid', lifetime: '1 year', ...CHAT }],
  },
  {
    service: 'Intercom',
    provider: 'Intercom',
    use: 'chat',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'intercom-id-*', lifetime: '9 months', ...CHAT },
      { name: 'intercom-session-*', lifetime: '1 week', ...CHAT },
      { name: 'intercom-device-id-*', lifetime: '9 months', ...CHAT },
    ],
  },
  {
    service: 'tawk.to',
    provider: 'tawk.to',
    use: 'chat',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'TawkConnectionTime', lifetime: 'session', ...CHAT },
      { name: 'tawkUUID', domain: 'tawk.to', lifetime: '10 years', ...CHAT },
      { name: 'tawk_*', lifetime: '6 months', ...CHAT },
    ],
  },
  {
    service: 'Smartsupp',
    provider: 'Smartsupp',
    use: 'chat',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: Smartsupp',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      { name: 'ssupp.vid', ...CHAT },
      { name: 'ssupp.visits', ...CHAT },
    ],
  },
]
