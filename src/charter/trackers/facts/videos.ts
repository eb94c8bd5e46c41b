import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'

/** Embedded players, maps and documents of third parties. */
export const videos: readonly FactFamily[] = [
  {
    service: 'YouTube',
    provider: 'Google',
    domain: 'youtube.com',
    use: 'embedding',
    source: {
      title: 'Google, How Google uses cookies',
      address: 'https://policies.google.com/technologies/cookies',
    },
    trackers: [
      {
        name: 'VISITOR_INFO1_LIVE',
        lifetime: '6 months',
        fr: 'Lecteur de vidéos : retient des préférences et détecte les incidents du service.',
        en: 'Video player: remembers preferences and detects problems with the service.',
      },
      {
        name: 'VISITOR_PRIVACY_METADATA',
        lifetime: '180 days',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Lecteur de vidéos : retient ce que le visiteur a choisi sur les cookies de YouTube.',
        en: 'Video player: remembers what the visitor chose about YouTube’s cookies.',
      },
      {
        name: 'YSC',
        purposeFamily: 'security',
        lifetime: 'session',
        fr: 'Lecteur de vidéos : vérifie que les requêtes viennent bien du visiteur.',
        en: 'Video player: makes sure that requests come from the visitor.',
      },
      {
        name: 'PREF',
        fr: 'Lecteur de vidéos : retient les préférences de lecture.',
        en: 'Video player: remembers playback preferences.',
      },
      {
        name: '__Secure-YEC',
        lifetime: '13 months',
        fr: 'Lecteur de vidéos : retient des préférences et détecte les incidents du service.',
        en: 'Video player: remembers preferences and detects problems with the service.',
      },
      {
        name: '__Secure-ROLLOUT_TOKEN',
        lifetime: '180 days',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Lecteur de vidéos : sert au déploiement progressif de nouveautés de YouTube.',
        en: 'Video player: serves the gradual release of new features of YouTube.',
      },
      {
        name: '__Secure-YNID',
        lifetime: '180 days',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Lecteur de vidéos : retient des préférences.',
        en: 'Video player: remembers preferences.',
      },
      {
        name: 'GPS',
        use: 'advertising',
        lifetime: '1 day',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Lecteur de vidéos : retient un identifiant selon le lieu.',
        en: 'Video player: keeps an identifier by place.',
      },
      {
        name: 'LOGIN_INFO',
        lifetime: '2 years',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Lecteur de vidéos : reconnaît une personne connectée à YouTube.',
        en: 'Video player: recognises a person who is signed in to YouTube.',
      },
    ],
  },
  {
    service: 'Vimeo',
    provider: 'Vimeo',
    domain: 'vimeo.com',
    use: 'embedding',
    source: {
      title: 'Vimeo, cookies of the embeddable video player',
      address: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
    },
    trackers: [
      {
        name: 'vuid',
        use: 'audienceReused',
        lifetime: '2 years',
        fr: 'Lecteur de vidéos : identifie le visiteur pour les statistiques de lecture.',
        en: 'Video player: identifies the visitor for playback statistics.',
      },
      {
        name: 'player',
        lifetime: '1 year',
        fr: 'Lecteur de vidéos : retient le volume, la qualité et les sous-titres choisis.',
        en: 'Video player: remembers the chosen volume, quality and captions.',
      },
    ],
  },
  {
    service: 'Dailymotion',
    provider: 'Dailymotion',
    domain: 'dailymotion.com',
    use: 'advertising',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: Dailymotion',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      {
        name: 'ts',
        fr: 'Lecteur de vidéos Dailymotion, financé par la publicité.',
        en: 'Dailymotion’s video player, which advertising pays for.',
      },
      {
        name: 'dmvk',
        fr: 'Lecteur de vidéos Dailymotion, financé par la publicité.',
        en: 'Dailymotion’s video player, which advertising pays for.',
      },
      {
        name: 'v1st',
        fr: 'Lecteur de vidéos Dailymotion, financé par la publicité.',
        en: 'Dailymotion’s video player, which advertising pays for.',
      },
      {
        name: 'hist',
        fr: 'Lecteur de vidéos Dailymotion, financé par la publicité.',
        en: 'Dailymotion’s video player, which advertising pays for.',
      },
    ],
  },
  {
    service: 'SoundCloud',
    provider: 'SoundCloud',
    domain: 'soundcloud.com',
    use: 'embedding',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: SoundCloud',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      {
        name: 'sc_anonymous_id',
        fr: 'Lecteur audio : reconnaît un navigateur.',
        en: 'Audio player: recognises a browser.',
      },
      {
        name: 'sclocale',
        fr: 'Lecteur audio : retient la langue.',
        en: 'Audio player: remembers the language.',
      },
    ],
  },
  {
    service: 'Spotify',
    provider: 'Spotify',
    domain: 'spotify.com',
    use: 'embedding',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 'sp_t',
        lifetime: '2 months',
        fr: 'Lecteur audio : reconnaît un navigateur.',
        en: 'Audio player: recognises a browser.',
      },
      {
        name: 'sp_landing',
        lifetime: '1 day',
        fr: 'Lecteur audio : retient la page d’arrivée.',
        en: 'Audio player: remembers the page of arrival.',
      },
    ],
  },
  {
    service: 'Issuu',
    provider: 'Issuu',
    domain: 'issuu.com',
    use: 'embedding',
    source: {
      title: 'tarteaucitron.js, tarteaucitron.services.js: Issuu',
      address: 'https://github.com/AmauriC/tarteaucitron.js',
    },
    trackers: [
      {
        name: 'iutk',
        fr: 'Lecteur de documents : reconnaît un navigateur.',
        en: 'Document reader: recognises a browser.',
      },
    ],
  },
]
