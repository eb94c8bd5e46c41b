import { frComparison } from './frComparison.ts'
import { frHistory } from './frHistory.ts'
import { frRegister } from './frRegister.ts'

/**
 * The register's own vocabulary: what its resources, fields and choices are called, and the few words that the
 * charter adds to what the officer typed. Forms, lists, CSV headers and the page all take them from here.
 */
export const fr = {
  resources: {
    providers: { one: 'Prestataire', many: 'Prestataires' },
    categories: { one: 'Catégorie', many: 'Catégories' },
    cookies: { one: 'Cookie', many: 'Cookies' },
    sections: { one: 'Partie du texte', many: 'Texte de la charte' },
    sites: { one: 'Site', many: 'Sites' },
  },
  ...frRegister,
  /** The two parts of one of the site's columns. */
  column: { field: 'Ce que la colonne montre', label: 'Titre de la colonne' },
  /** The content of each possible column; also the title of a new column. */
  columns: {
    'cookie.name': 'Nom du cookie',
    'cookie.service': 'Service',
    'cookie.location': 'Emplacement',
    'cookie.serviceAndLocation': 'Service et emplacement',
    'cookie.purpose': 'Finalité',
    'cookie.lifetime': 'Durée de conservation',
    'cookie.party': 'Origine',
    'cookie.storage': 'Stockage',
    'cookie.domain': 'Domaine',
    'cookie.recipients': 'Destinataires',
    'cookie.exemptionReason': 'Motif de l’exemption',
    'provider.name': 'Nom du prestataire',
    'provider.legalName': 'Raison sociale du prestataire',
    'provider.website': 'Site web du prestataire',
    'provider.privacyPolicyUrl': 'Politique de confidentialité',
    'provider.country': 'Pays du prestataire',
    'provider.transferSafeguard': 'Garantie du transfert',
    'category.name': 'Catégorie',
    'category.description': 'Description de la catégorie',
    'category.consent': 'Consentement',
  },
  lifetime: {
    session: 'session',
    unlimited: 'sans limite',
    and: ' et ',
    years: { one: 'an', many: 'ans' },
    months: { one: 'mois', many: 'mois' },
    weeks: { one: 'semaine', many: 'semaines' },
    days: { one: 'jour', many: 'jours' },
    hours: { one: 'heure', many: 'heures' },
    minutes: { one: 'minute', many: 'minutes' },
    seconds: { one: 'seconde', many: 'secondes' },
  },
  /** The first day of a month has a form of its own in French; `at` stands between a day and a time. */
  calendar: {
    firstDay: '1er',
    at: ' à ',
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
  },
  page: {
    controller: 'Responsable du traitement',
    dpoContact: 'Délégué à la protection des données',
    privacyPolicy: 'Politique de confidentialité',
    emptyCell: 'Non renseigné',
    noCookie: 'Aucun cookie n’est recensé dans cette charte.',
    noCategory: 'Sans catégorie',
    notFound: 'Page introuvable',
    nothingHere: 'Il n’y a rien à cette adresse.',
    unpublished: 'Aucune charte n’est publiée ici pour l’instant.',
    noSuchVersion: 'Cette version de la charte n’existe pas.',
    notYetOnline: 'Aucune charte n’était en ligne à cette date.',
    malformedDate:
      'Cette date n’est pas lisible. Écrivez-la comme ceci : 2027-03-03, ou 2027-03-03T14:00:00Z.',
    nearest: 'La version la plus proche :',
    seeCurrent: 'Voir la charte en ligne',
    seeVersions: 'Voir toutes les versions',
    versions: 'Versions de la charte',
    version: 'Version',
    publishedAt: 'Mise en ligne (temps universel) :',
    fingerprint: 'Empreinte SHA-256 de la page :',
    history: 'Dernière écriture de l’historique avant elle :',
    online: 'en ligne',
    versionsIntro:
      'Chaque version reste telle qu’elle a été mise en ligne. Pour le vérifier, enregistrez sa page : l’empreinte SHA-256 du fichier (sha256sum, ou Get-FileHash sous Windows) est celle qui est indiquée ici.',
  },
  comparison: frComparison,
  history: frHistory,
}

export type Words = typeof fr
