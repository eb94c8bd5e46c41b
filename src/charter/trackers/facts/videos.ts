import type { FactFamily } from './factFamily.ts'

/** Embedded video players of third parties. */
export const videos: readonly FactFamily[] = [
  {
    service: 'YouTube',
    provider: 'Google',
    domain: 'youtube.com',
    purposeFamily: 'functional',
    source: {
      title: 'Google, How Google uses cookies',
      address: 'https://policies.google.com/technologies/cookies',
    },
    trackers: [
      {
        name: 'VISITOR_INFO1_LIVE',
        lifetime: '6 months',
        fr: 'Lecteur de vidéos : retient des préférences et détecte les incidents du service.',
        en: 'Video player: remembers preferences and detects problems with the service.',
      },
      {
        name: 'YSC',
        purposeFamily: 'security',
        lifetime: 'session',
        fr: 'Lecteur de vidéos : vérifie que les requêtes viennent bien du visiteur.',
        en: 'Video player: makes sure that requests come from the visitor.',
      },
      {
        name: 'PREF',
        fr: 'Lecteur de vidéos : retient les préférences de lecture.',
        en: 'Video player: remembers playback preferences.',
      },
    ],
  },
  {
    service: 'Vimeo',
    provider: 'Vimeo',
    domain: 'vimeo.com',
    purposeFamily: 'functional',
    source: {
      title: 'Vimeo, cookies of the embeddable video player',
      address: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
    },
    trackers: [
      {
        name: 'vuid',
        purposeFamily: 'analytics',
        lifetime: '2 years',
        fr: 'Lecteur de vidéos : identifie le visiteur pour les statistiques de lecture.',
        en: 'Video player: identifies the visitor for playback statistics.',
      },
      {
        name: 'player',
        lifetime: '1 year',
        fr: 'Lecteur de vidéos : retient le volume, la qualité et les sous-titres choisis.',
        en: 'Video player: remembers the chosen volume, quality and captions.',
      },
    ],
  },
  {
    service: 'Dailymotion',
    provider: 'Dailymotion',
    domain: 'dailymotion.com',
    purposeFamily: 'marketing',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: Dailymotion',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      { name: 'ts', fr: 'Lecteur de vidéos Dailymotion.', en: 'Dailymotion’s video player.' },
      { name: 'dmvk', fr: 'Lecteur de vidéos Dailymotion.', en: 'Dailymotion’s video player.' },
      { name: 'v1st', fr: 'Lecteur de vidéos Dailymotion.', en: 'Dailymotion’s video player.' },
    ],
  },
]
