import type { FactFamily } from './factFamily.ts'

export const eulerian: FactFamily = {
  service: 'Eulerian',
  provider: 'Eulerian Technologies',
  purposeFamily: 'analytics',
  source: {
    title: 'Eulerian, What is important to know about Eulerian Cookies?',
    address: 'https://doc.eulerian.com/p/WijZuvqwsFKoQB/What-is-important-to-know-about-Eulerian-Cookies',
  },
  trackers: [
    {
      name: 'etuix',
      lifetime: '13 months',
      fr: 'Mesure d’audience : identifie l’appareil du visiteur.',
      en: 'Audience measurement: identifies the visitor’s device.',
    },
  ],
}
