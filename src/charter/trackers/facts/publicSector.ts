import type { FactFamily } from './factFamily.ts'

/** Software of French public bodies. */
export const publicSector: readonly FactFamily[] = [
  {
    service: 'Opendatasoft',
    provider: 'Opendatasoft',
    purposeFamily: 'necessary',
    source: { title: 'Opendatasoft, charte cookies de ses portails' },
    trackers: [
      {
        name: 'sessionid',
        fr: 'Garde la connexion au portail de données.',
        en: 'Keeps people signed in to the data portal.',
      },
      {
        name: 'csrftoken',
        purposeFamily: 'security',
        fr: 'Protège les formulaires du portail contre les requêtes forgées par un autre site.',
        en: 'Protects the portal’s forms against requests that another site forged.',
      },
    ],
  },
  {
    service: 'Système de design de l’État (DSFR)',
    purposeFamily: 'functional',
    source: {
      title: 'DSFR, source',
      address: 'https://github.com/GouvernementFR/dsfr',
    },
    trackers: [
      {
        name: 'scheme',
        storage: 'localStorage',
        lifetime: 'until deleted',
        fr: 'Retient le thème choisi, clair ou sombre.',
        en: 'Remembers the theme that was chosen, light or dark.',
      },
    ],
  },
]
