import type { ImportWords } from './importWordsType.ts'

export const fr: ImportWords = {
  problemHeading: 'Problème',
  formats: {
    csv: 'Tableau (CSV)',
    xlsx: 'Classeur Excel',
    ods: 'Classeur LibreOffice',
    html: 'Page web',
    markdown: 'Page Markdown',
    plainText: 'Texte d’une page',
    har: 'Enregistrement du navigateur (HAR)',
    cookiesTxt: 'Fichier cookies.txt',
    browserCookies: 'Cookies d’un navigateur (JSON)',
    openCookieDatabase: 'Open Cookie Database',
    websiteEvidenceCollector: 'Website Evidence Collector',
    blacklight: 'Blacklight',
    gdprCookieScanner: 'gdpr-cookie-scanner',
    tcfDisclosures: 'Déclaration TCF d’un prestataire',
    tarteaucitron: 'Configuration tarteaucitron',
    orejime: 'Configuration Orejime',
    klaro: 'Configuration Klaro',
    cookieConsent: 'Configuration CookieConsent',
  },
  problems: {
    missing: '« {field} » est vide : remplissez cette cellule, ou donnez une valeur pour tout le fichier.',
    notAChoice:
      '« {text} » n’est pas un choix de « {field} » : écrivez l’un de ses choix, ou videz la cellule.',
    notAnAnswer:
      '« {text} » ne répond pas par oui ou par non à « {field} » : écrivez « Oui » ou « Non », ou videz la cellule.',
    notADay: '« {text} » n’est pas une date (« {field} ») : écrivez-la comme ceci, 24/11/2026.',
    notAPeriod: '« {text} » n’est pas une durée (« {field} ») : écrivez-la comme ceci, 25 mois.',
    notACountry:
      '« {text} » n’est pas un pays connu (« {field} ») : écrivez son nom en français, ou videz la cellule.',
    notAnAddress: '« {text} » n’est pas une adresse web (« {field} ») : elle commence par https://.',
    notALifetime:
      '« {text} » n’est pas une durée de vie : écrivez « 13 mois », « session » ou « sans limite ».',
    noSuchLanguage:
      'Aucune plateforme n’a la langue de « {field} » : ajoutez-la d’abord dans « Sites », ou videz cette cellule.',
    invalid: '« {field} » : {refusal}',
    ambiguous:
      '{count} cookies du registre portent ce nom : ajoutez le domaine ou le stockage pour dire lequel.',
    apart:
      '{count} fiches portent ce nom, chacune sur une autre plateforme : écrivez une ligne pour chacune, ou importez pour une plateforme à la fois.',
    otherSites:
      'Cette ligne change ce qui paraît sur {text}, que votre compte ne peut pas changer : laissez-la à quelqu’un qui le peut, ou n’y nommez que vos plateformes.',
    sharedElsewhere:
      '« {field} » de « {name} » paraît aussi sur {text}, que votre compte ne peut pas changer : cette cellule est laissée, demandez-la à quelqu’un qui le peut.',
    repeated: 'La ligne {line} parle du même cookie et dit autre chose : gardez l’une des deux.',
    disagrees: 'La ligne {line} donne une autre valeur à « {field} » : écrivez la même sur les deux lignes.',
    undecided: '« {text} » n’est pas dans le registre (« {field} ») : créez-le, ou dites lequel est le bon.',
    skipped: '« {text} » (« {field} ») est laissé de côté, comme vous l’avez choisi.',
  },
  refusals: {
    'errors.tooLong': 'ce texte est trop long, {max} caractères au plus.',
    'errors.lineBreak': 'ce texte tient sur une ligne ; retirez le retour à la ligne ({passage}).',
    'errors.tab': 'retirez la tabulation ({passage}).',
    'errors.controlCharacter': 'retirez le caractère de commande ({passage}).',
    'errors.directionCharacter': 'retirez le caractère qui retourne l’ordre des mots ({passage}).',
    'errors.invisibleCharacter': 'retirez le caractère invisible ({passage}).',
    'errors.unknownCharacter': 'retirez le caractère inconnu ({passage}).',
    'errors.webAddress': 'ce n’est pas une adresse web ; elle commence par https://.',
    'errors.lifetime': 'ce n’est pas une durée de vie.',
    'errors.period': 'ce n’est pas une durée.',
    'errors.country': 'ce n’est pas un pays connu.',
    'errors.key': 'un identifiant commence par une lettre minuscule, sans accent ni espace.',
    other: 'cette valeur n’est pas acceptée ; corrigez-la ou videz la cellule.',
  },
  flaws: {
    openQuote: 'Un guillemet n’est jamais refermé : cette ligne n’a pas été lue. Refermez-le ou retirez-le.',
    tooFewFields: 'Cette ligne a moins de colonnes que prévu : {found} au lieu de {expected}.',
    notReadable: 'Cette ligne ne se lit pas : {text}',
    tooLong: 'Une cellule de cette ligne est plus longue que tout texte du registre : raccourcissez-la.',
    unreadablePart: 'Cette partie n’a pas la forme attendue ({text}) et n’a pas été lue.',
  },
  flags: {
    lifetimeUnread: 'La durée n’a pas été comprise : elle est gardée telle qu’écrite, à préciser.',
    lifetimeVaries: 'La durée varie : la plus longue est retenue, et le texte d’origine gardé.',
    lifetimeApproximate: 'La durée est un maximum ou une approximation : le texte d’origine est gardé.',
    nameSplit: 'La cellule nommait plusieurs cookies : une fiche pour chacun.',
    namePattern: 'La partie du nom qui change est devenue *.',
    nameFromService: 'Aucune colonne ne donne le nom technique : celui du service en tient lieu.',
    lifetimeCut: 'La cellule disait qui et combien de temps : elle a été partagée.',
    categoryCarried:
      'La cellule de la catégorie est vide, comme sous une cellule fusionnée : celle du dessus vaut ici aussi.',
    formulaError: 'Une formule du classeur est en erreur : la cellule est prise pour vide.',
    personalDropped: 'Ce qui pouvait désigner une personne ou une machine a été retiré.',
  },
  notes: {
    oddEncoding: 'Le fichier mêle deux encodages : les lignes {lines} ont été lues en Windows-1252.',
    skippedLines: 'Lignes au-dessus des titres de colonnes, laissées de côté : {lines}.',
    skippedExample: 'Exemple du modèle, laissé de côté : ligne {lines}.',
    skippedTable: 'Un tableau ne parle pas de cookies ; il reste dans le texte (ligne {line}).',
    hiddenLines: 'Lignes masquées ou filtrées, lues comme les autres ({count}) : {lines}.',
    hiddenColumns: 'Colonnes masquées, lues comme les autres ({count}) : {columns}.',
    skippedSheets: 'Feuilles laissées de côté : {names}.',
    addressesCut: 'Adresses raccourcies, sans ce qui suit « ? » : {count}.',
    repeated: 'Cookies vus plusieurs fois, gardés une fois : {count}.',
    servicesWithoutCookies: 'Ces services ne disent pas leurs cookies, à saisir : {names}.',
  },
  unreadable: {
    empty: 'Ce fichier est vide.',
    tooLarge: 'C’est trop grand pour être lu : {max} Mo au plus. Partagez-le en plusieurs.',
    binary: 'Ce fichier n’est pas du texte et n’est d’aucun format connu.',
    otherFile:
      'Ce fichier est de type {kind}, qui ne s’importe pas. Enregistrez le tableau en CSV, .xlsx ou .ods.',
    passwordProtected: 'Ce classeur est protégé par un mot de passe : enregistrez-le sans, puis importez-le.',
    oldWorkbook: 'Ce classeur est d’un ancien format (.xls) : enregistrez-le en .xlsx ou en .ods.',
    brokenArchive:
      'Ce classeur est abîmé ou incomplet : ouvrez-le, enregistrez-le de nouveau, puis importez-le.',
    zipBomb:
      'Ce classeur est beaucoup plus grand qu’il n’en a l’air ({size} Mo une fois déplié) : il n’est pas ouvert.',
    otherArchive: 'Cette archive n’est pas un classeur : importez le fichier qu’elle contient.',
    brokenJson: 'Ce fichier JSON est abîmé ou incomplet : exportez-le de nouveau.',
    otherJson: 'Ce fichier JSON n’est d’aucun format connu.',
    tooDeep: 'Ce fichier est imbriqué trop profondément pour être lu.',
    tooManyParts: 'Cette page a trop d’éléments pour être lue : {max} au plus. Copiez-en la partie utile.',
    noTable:
      'Aucune colonne de ce tableau n’a été reconnue : choisissez la ligne des titres, ou nommez les colonnes.',
    tooManyRows: 'Ce tableau a trop de lignes : {max} au plus. Partagez-le en plusieurs.',
    tooManyColumns: 'Ce tableau a trop de colonnes : {max} au plus. Retirez celles qui ne servent pas.',
    noCookie: 'Aucun cookie n’a été trouvé dans ce fichier.',
    runsCode:
      'Cette configuration est un programme, qui n’est pas exécuté ici : collez-en la partie entre accolades.',
    listWithoutCookies:
      'Ce fichier liste des prestataires ou des finalités, non des cookies : il n’y a rien à importer.',
  },
}
