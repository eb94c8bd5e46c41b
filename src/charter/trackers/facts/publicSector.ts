import type { FactFamily } from './factFamily.ts'
import { LANGUAGE, SIGNED_IN } from './phrases.ts'

/** Software of French public bodies. */
export const publicSector: readonly FactFamily[] = [
  {
    service: 'Opendatasoft',
    provider: 'Opendatasoft',
    use: 'signIn',
    source: {
      title: 'Opendatasoft, politique de cookies de ses portails (info-financiere.gouv.fr)',
      address: 'https://info-financiere.gouv.fr/terms/cookies-policy/?flg=en-gb',
    },
    trackers: [
      {
        name: 'sessionid',
        lifetime: '2 weeks',
        fr: 'Garde la connexion au portail de données.',
        en: 'Keeps people signed in to the data portal.',
      },
      {
        name: 'csrftoken',
        use: 'formSecurity',
        lifetime: '12 months',
        fr: 'Protège les formulaires du portail contre les requêtes forgées par un autre site.',
        en: 'Protects the portal’s forms against requests that another site forged.',
      },
      { name: 'django_language', use: 'preference', lifetime: '12 months', ...LANGUAGE },
      {
        name: 'cookies_preferences',
        use: 'choice',
        lifetime: '6 months',
        fr: 'Retient le choix du visiteur concernant les cookies.',
        en: 'Remembers what the visitor chose about cookies.',
      },
    ],
  },
  {
    service: 'Système de design de l’État (DSFR)',
    use: 'preference',
    source: {
      title: 'DSFR, source',
      address: 'https://github.com/GouvernementFR/dsfr',
    },
    trackers: [
      {
        name: 'scheme',
        lifetime: 'until deleted',
        storage: 'localStorage',
        fr: 'Retient le thème choisi, clair ou sombre.',
        en: 'Remembers the theme that was chosen, light or dark.',
      },
    ],
  },
  {
    service: 'LemonLDAP::NG',
    use: 'signIn',
    source: {
      title: 'LemonLDAP::NG, documentation',
      address: 'https://lemonldap-ng.org/documentation/latest/',
    },
    trackers: [{ name: 'lemonldap*', ...SIGNED_IN }],
  },
]
