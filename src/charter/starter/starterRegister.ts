import {
  blankCategory,
  blankCookie,
  blankProvider,
  blankSection,
  blankSite,
} from '../register/blankRecords.ts'
import type { Register } from '../register/register.ts'

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')

const opendatasoft = 1
const necessary = 1
const bothOffices = 'front et back office'

/**
 * The content of a new register: the whole charter of data.regionreunion.com, as it was written by hand. Its wording is
 * unchanged, mistakes included; fields that it does not mention (lifetimes, for instance) are empty.
 */
export const starterRegister: Register = {
  site: {
    ...blankSite,
    title: 'Charte cookies',
    platformName: 'data.regionreunion.com',
    platformUrl: 'https://data.regionreunion.com',
    language: 'fr',
    timeZone: 'Indian/Reunion',
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
  sections: [
    {
      ...blankSection,
      id: 1,
      position: 1,
      heading: '',
      body: paragraphs(
        'Afin de vous proposer le meilleur service possible nous utilisons des cookies pour assurer son bon fonctionnement.',
      ),
    },
    {
      ...blankSection,
      id: 2,
      position: 2,
      topics: ['definition'],
      heading: "Qu'est ce qu'un cookie ?",
      body: paragraphs(
        `Un "cookie" est une suite d'informations, généralement de petite taille et identifié par un nom, qui peut être transmis à votre navigateur par un site web sur lequel vous vous connectez. Votre navigateur web le conservera pendant une certaine durée, et le renverra au serveur web chaque fois que vous vous y re-connecterez. Les cookies ont de multiples usages : ils peuvent servir à mémoriser votre identifiant client auprès d'un site marchand, le contenu courant de votre panier d'achat, un identifiant permettant de tracer votre navigation pour des finalités statistiques ou publicitaires, etc.`,
        'Il existe plusieurs types de cookies :',
        "Les cookies « nécessaires », internes, permettent d'enregistrer des informations entre deux consultations d'un même site web sur un même appareil. Ils permettent d'enregistrer un panier d'achat, des identifiants de connexion ou encore des éléments de personnalisation de l'interface. Ils ne requièrent pas de consentement de la part de l'utilisateur.",
        "Les cookies « statistiques » permettent de suivre les actions d'un internaute sur un site web. Lorsque les statistiques sont anonymes (c'est-à-dire ne permettent pas de retrouver une personne), le consentement de l'utilisateur n'est pas nécessaire.",
        "Les cookies « internes » ou « first-party » sont déposés par le site consulté. Ils peuvent être déposés en plus des cookies nécessaires et peuvent être utilisés pour collecter des données personnelles, suivre le comportement de l'utilisateur et servir à des finalités publicitaires.",
        'Les cookies dits « tiers », « tierce partie » ou « third party » sont des cookies déposés par (ou pour) un site B (souvent une régie publicitaire) sur un site A : cela permet au site B de voir quelles pages ont été visitées sur le site A par un utilisateur et de collecter des informations sur lui.',
      ),
    },
    {
      ...blankSection,
      id: 3,
      position: 3,
      kind: 'registry',
      heading: 'A quoi servent les cookies sur la plateforme <https://data.regionreunion.com>',
      body: '',
    },
  ],
}
