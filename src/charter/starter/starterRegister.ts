import { blankCategory, blankCookie, blankProvider, blankSite } from '../blankRecords.ts'
import type { Register } from '../register.ts'
import { starterSections } from './starterSections.ts'

const opendatasoft = 1
const necessary = 1
const bothOffices = 'front et back office'

/**
 * What a new register starts from: the charter of data.regionreunion.com, whole, as it stood when it was typed by
 * hand. Its wording is kept as it was, slips included; what it does not say (lifetimes, for one) is left empty.
 */
export const starterRegister: Register = {
  site: {
    ...blankSite,
    title: 'Charte cookies',
    platformName: 'data.regionreunion.com',
    platformUrl: 'https://data.regionreunion.com',
    language: 'fr',
    columns: [
      { field: 'provider.name', label: 'Nom du prestataire' },
      { field: 'cookie.serviceAndLocation', label: 'Service et emplacement' },
      { field: 'cookie.name', label: 'Nom du cookies' },
      { field: 'cookie.purpose', label: 'Finalités' },
    ],
  },
  providers: [{ ...blankProvider, id: opendatasoft, name: 'Opendatasoft' }],
  categories: [
    {
      ...blankCategory,
      id: necessary,
      position: 1,
      key: 'necessary',
      name: 'Cookies nécessaires au bon fonctionnement de la plateforme / cookies fonctionnels',
      consent: 'exempt',
    },
  ],
  cookies: [
    {
      ...blankCookie,
      id: 1,
      position: 1,
      providerId: opendatasoft,
      categoryId: necessary,
      name: 'sessionid',
      service: 'Authentification',
      location: bothOffices,
      purpose: "Se souvenir de l'utilisateur d'une page à une autre.",
    },
    {
      ...blankCookie,
      id: 2,
      position: 2,
      providerId: opendatasoft,
      categoryId: necessary,
      name: 'django_language',
      service: 'Sélection de la langue',
      location: bothOffices,
      purpose: 'Se souvenir de la langue du visiteur',
    },
    {
      ...blankCookie,
      id: 3,
      position: 3,
      providerId: opendatasoft,
      categoryId: necessary,
      name: 'csrftoken',
      service: 'API (CSRF)',
      location: bothOffices,
      purpose: 'Récupérer des données via des appels API',
    },
    {
      ...blankCookie,
      id: 4,
      position: 4,
      providerId: opendatasoft,
      categoryId: necessary,
      name: 'cookies_preferences',
      service: 'Choix concernant vos préférences sur les cookies',
      purpose: 'Se souvenir du choix opéré par le visiteur concernant les cookies',
    },
  ],
  sections: starterSections,
}
