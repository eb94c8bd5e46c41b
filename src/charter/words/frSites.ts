import { fieldWords, type RegisterWords } from './registerWords.ts'

const m = fieldWords('m')
const f = fieldWords('f')
const mp = fieldWords('mp')
const fp = fieldWords('fp')

/** The fields of a site, in French. */
export const frSites: RegisterWords['fields']['sites'] = {
  title: m('Titre de la charte'),
  platformName: m('Nom de la plateforme'),
  platformUrl: f('Adresse de la plateforme'),
  language: f('Langue de la charte'),
  controller: m('Responsable du traitement'),
  controllerContact: fp('Coordonnées du responsable du traitement'),
  dpoContact: m('Contact du délégué à la protection des données'),
  withdrawalLabel: m('Intitulé du lien « Gérer mes cookies »', 'intitulé du lien de gestion des cookies'),
  withdrawalUrl: f('Adresse du lien « Gérer mes cookies »', 'adresse du lien de gestion des cookies'),
  pageNotes: fp('Mentions ajoutées à la page'),
  logo: m('Logo'),
  timeZone: m('Fuseau horaire'),
  publisherDomains: mp('Domaines de la plateforme'),
  consentChoiceRetention: f('Durée pendant laquelle le choix est retenu'),
  consentAcrossDevices: m('Choix commun à tous les appareils'),
  adequacyCountries: mp('Pays couverts par une décision d’adéquation'),
  adequacyCheckedOn: f('Liste de ces pays vérifiée le', 'date de vérification de ces pays'),
  reviewInterval: m('Délai entre deux vérifications'),
  nextReviewOn: f('Prochaine revue de la charte', 'date de la prochaine revue'),
  embeddingSites: mp('Sites autorisés à afficher la charte'),
  columns: fp('Colonnes des tableaux'),
  slug: m('Nom dans les adresses'),
  archived: m('Archivage'),
  charterList: f('Liste publique des chartes'),
  sectionOrder: m('Ordre des rubriques'),
  languages: fp('Autres langues de la charte'),
  translations: fp('Traductions'),
  id: m('Numéro'),
  version: f('Version de la fiche'),
  createdAt: m('Créé le'),
  updatedAt: m('Modifié le'),
}
