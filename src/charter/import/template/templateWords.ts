import type { Language } from '../../kit/language.ts'
import type { TemplateChoice, TemplateField } from './templateFields.ts'

interface TemplateWords {
  /** The name of the sheet. */
  sheet: string
  /** What to write into a column that takes any text. */
  guides: Record<Exclude<TemplateField, TemplateChoice>, string>
  /** Before the words of a column that takes one of several. */
  oneOf: string
  /** Where another word is typed. */
  notOneOf: string
  /** The line of example; its name says that it is one, and by it the line is left out again. */
  example: Record<TemplateField, string>
}

/** The words of the template that a colleague fills in. */
export const templateWords: Readonly<Record<Language, TemplateWords>> = {
  fr: {
    sheet: 'Cookies',
    guides: {
      'cookie.name': 'À remplir. Tel que le navigateur le montre, avec * là où il change',
      'provider.name': 'À remplir. La société, ou votre organisme, dont il vient',
      'cookie.service': 'À remplir. Ce qui s’en sert dans la plateforme',
      'category.name': 'À remplir. Celle de la charte, ou une nouvelle',
      'cookie.purpose': 'À remplir. Ce qu’il permet, dit à l’internaute en une phrase',
      'cookie.lifetime': 'Comme on le dit : 13 mois, 30 minutes, session, sans limite',
      'cookie.domain': 'Sans https, comme www.ville.example',
      'cookie.recipients': 'Les personnes ou sociétés qui lisent ce qu’il contient',
      'cookie.dataRetention': 'Temps pendant lequel les mesures sont gardées, comme 25 mois',
      'provider.country': 'En toutes lettres : France, Irlande, États-Unis',
      'provider.privacyPolicyUrl': 'L’adresse de la page, depuis https',
      'cookie.notes': 'Pour vous : ce n’est jamais publié',
    },
    oneOf: 'Au choix : ',
    notOneOf: 'Choisissez dans la liste, ou laissez la cellule vide.',
    example: {
      'cookie.name': 'Exemple : _pk_id*',
      'provider.name': 'Matomo',
      'cookie.service': 'Matomo',
      'category.name': 'Mesure d’audience',
      'cookie.purpose': 'Compter les visites et savoir quelles pages sont lues',
      'cookie.lifetime': '13 mois',
      'cookie.renewal': 'Non renouvelée',
      'cookie.party': 'Interne',
      'cookie.storage': 'Cookie',
      'cookie.domain': 'www.ville.example',
      'cookie.personalData': 'Oui',
      'cookie.recipients': 'Le service communication',
      'cookie.dataRetention': '25 mois',
      'provider.country': 'Nouvelle-Zélande',
      'provider.privacyPolicyUrl': 'https://matomo.org/privacy-policy/',
      'cookie.notes': 'À vérifier après la prochaine version du site',
    },
  },
  en: {
    sheet: 'Cookies',
    guides: {
      'cookie.name': 'To be filled in. As the browser shows it, with * where it changes',
      'provider.name': 'To be filled in. The firm, or your own body, that it comes from',
      'cookie.service': 'To be filled in. What uses it on the platform',
      'category.name': 'To be filled in. One of the charter, or a new one',
      'cookie.purpose': 'To be filled in. What it is good for, told to visitors in a sentence',
      'cookie.lifetime': 'As people say it: 13 months, 30 minutes, session, unlimited',
      'cookie.domain': 'Without https, as in www.town.example',
      'cookie.recipients': 'The people or firms that read what it holds',
      'cookie.dataRetention': 'For how long measurements are kept, as in 25 months',
      'provider.country': 'In full: France, Ireland, United States',
      'provider.privacyPolicyUrl': 'The address of the page, from https on',
      'cookie.notes': 'For yourself: never published',
    },
    oneOf: 'One of: ',
    notOneOf: 'Choose from the list, or leave the cell empty.',
    example: {
      'cookie.name': 'Example: _pk_id*',
      'provider.name': 'Matomo',
      'cookie.service': 'Matomo',
      'category.name': 'Audience measurement',
      'cookie.purpose': 'Count visits and know which pages are read',
      'cookie.lifetime': '13 months',
      'cookie.renewal': 'Not renewed',
      'cookie.party': 'First party',
      'cookie.storage': 'Cookie',
      'cookie.domain': 'www.town.example',
      'cookie.personalData': 'Yes',
      'cookie.recipients': 'The communication department',
      'cookie.dataRetention': '25 months',
      'provider.country': 'New Zealand',
      'provider.privacyPolicyUrl': 'https://matomo.org/privacy-policy/',
      'cookie.notes': 'To be checked after the next version of the site',
    },
  },
}
