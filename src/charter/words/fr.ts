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
    sections: { one: 'Rubrique', many: 'Texte de la charte' },
    sites: { one: 'Site', many: 'Sites' },
  },
  ...frRegister,
  /** A word of the program's own, in a language that it does not know. */
  fixedWords: { one: 'Mot ajouté par le programme', noun: 'mot ajouté par le programme' },
  /** The two parts of one of the site's columns. */
  column: { field: 'Ce que la colonne montre', label: 'Titre de la colonne' },
  /** The content of each possible column; also the title of a new column. */
  columns: {
    'cookie.name': 'Nom du cookie',
    'cookie.service': 'Service',
    'cookie.location': 'Emplacement',
    'cookie.serviceAndLocation': 'Service et emplacement',
    'cookie.purpose': 'Finalité',
    'cookie.content': 'Contenu',
    'cookie.lifetime': 'Durée de vie',
    'cookie.lifetimeInFull': 'Durée et renouvellement',
    'cookie.lifetimeNote': 'Précision sur la durée',
    'cookie.renewal': 'Renouvellement',
    'cookie.dataRetention': 'Conservation des données',
    'cookie.party': 'Origine',
    'cookie.storage': 'Stockage',
    'cookie.storageInFull': 'Stockage et technique',
    'cookie.storageNote': 'Technique utilisée',
    'cookie.domain': 'Domaine',
    'cookie.thirdPartyAccess': 'Accès de tiers',
    'cookie.recipients': 'Destinataires',
    'cookie.exemptionReason': 'Motif de l’exemption',
    'cookie.legalBasis': 'Base légale',
    'cookie.legalBasisInFull': 'Base légale et fondement',
    'provider.name': 'Nom du prestataire',
    'provider.legalName': 'Raison sociale du prestataire',
    'provider.service': 'Service rendu par le prestataire',
    'provider.website': 'Site web du prestataire',
    'provider.privacyPolicyUrl': 'Politique de confidentialité',
    'provider.country': 'Pays du prestataire',
    'provider.hostingCountries': 'Pays d’hébergement',
    'provider.transferSafeguard': 'Garantie du transfert',
    'provider.safeguardInFull': 'Garantie du transfert et référence',
    'provider.safeguardDocument': 'Référence de la garantie',
    'category.name': 'Catégorie',
    'category.description': 'Description de la catégorie',
    'category.consent': 'Consentement',
  },
  /** The headings of the table of providers, until the officer chooses others. */
  providerTable: {
    'provider.name': 'Prestataire',
    'provider.service': 'Service rendu',
    'provider.country': 'Pays',
    'provider.hostingCountries': 'Pays d’hébergement',
    'provider.safeguardInFull': 'Garanties',
  },
  lifetime: {
    session: 'session',
    unlimited: 'sans limite',
    /** In lists, where it is not known. */
    missing: 'Durée manquante',
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
    /** Of setting the tracker, by the consent that its category asks for; alone, and with the law or the ground. */
    legalBasis: { exempt: 'Article 82', required: 'Consentement' },
    legalBasisInFull: {
      exempt: 'Article 82 de la loi Informatique et Libertés, sans consentement',
      required: 'Consentement (article 82 de la loi Informatique et Libertés)',
    },
    versionNumber: 'Version :',
    draftNumber: 'projet',
    draftDay: 'à venir',
    changes: 'Ce qui a changé depuis la version précédente :',
    nothingChanged: 'Rien de visible n’a changé depuis la version précédente.',
    changesSeparator: ' ; ',
    andOthers: (count: number) => `et ${count} de plus`,
    changed: {
      addedCookies: 'cookies ajoutés :',
      changedCookies: 'cookies modifiés :',
      removedCookies: 'cookies retirés :',
      providers: 'prestataires :',
      categories: 'catégories :',
      sections: 'texte :',
      sites: 'présentation ou coordonnées',
    },
    contents: 'Sommaire',
    backTo: (platform: string) => `Retour au site ${platform}`,
    consent: {
      exempt: 'Déposés sans votre accord, car nécessaires.',
      required: 'Déposés seulement si vous acceptez.',
    },
    noCookie: 'Aucun cookie n’est recensé dans cette charte.',
    noProvider: 'Aucun prestataire n’est recensé dans cette charte.',
    noCategory: 'Sans catégorie',
    notFound: 'Page introuvable',
    notNow: 'Pas tout de suite',
    nothingHere: 'Il n’y a rien à cette adresse.',
    unpublished: 'Aucune charte n’est publiée ici pour l’instant.',
    noSuchVersion: 'Cette version de la charte n’existe pas.',
    notYetOnline: 'Ce registre n’avait encore rien publié à cette date.',
    malformedDate:
      'Cette date n’est pas lisible. Écrivez-la comme ceci : 2027-03-03, ou 2027-03-03T14:00:00Z.',
    malformedVariant:
      'Cette forme du fragment n’existe pas. Écrivez style=dsfr ou neutral, heading=2, 3 ou 4, et un prefix de 20 caractères au plus : une lettre, puis des minuscules, des chiffres ou des tirets.',
    busy: 'Trop de demandes attendent ici. Réessayez dans quelques secondes.',
    nearest: 'La version la plus proche :',
    seeCurrent: 'Voir la charte en ligne',
    seeVersions: 'Voir toutes les versions',
    versions: 'Versions de la charte',
    version: 'Version',
    publishedAt: 'Mise en ligne :',
    fingerprint: 'Empreinte SHA-256 de la page :',
    history: 'Fin de l’historique du registre juste avant elle (numéro de l’écriture et empreinte) :',
    online: 'en ligne',
    versionsIntro:
      'Chaque version reste telle qu’elle a été mise en ligne. Pour le vérifier, enregistrez sa page : l’empreinte SHA-256 du fichier (sha256sum, ou Get-FileHash sous Windows) est celle qui est indiquée ici. La fin de l’historique, gardée ailleurs, montre plus tard s’il a été récrit ou remplacé par une copie plus ancienne : une archive de cette page en garde la preuve.',
  },
  comparison: frComparison,
  history: frHistory,
}

export type Words = typeof fr
