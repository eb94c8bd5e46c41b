/** The name of the resource `trackers` in the history: the import of a list. */
export const trackerNames = { name: 'Traceurs connus |||| Traceurs connus' }

/** The words of known trackers: the proposals in the form of a cookie, and the page of the imported list. */
export const trackers = {
  title: 'Traceurs connus',
  intro:
    'Quand vous saisissez le nom ou le domaine d’un cookie, l’application propose ce qui en est publiquement connu : qui le dépose, pour combien de temps, à quoi il sert. Elle ne remplit rien sans vous. Elle connaît les traceurs les plus courants des sites publics français ; une liste importée ici en ajoute des milliers.',
  known: {
    searchHint: 'Nom, prestataire, finalité…',
    count: '%{smart_count} traceur |||| %{smart_count} traceurs',
    maker: 'Service et prestataire',
    source: 'Source',
    self: 'Votre organisme',
    noLifetime: 'Non dite',
    consent: {
      exempt: 'Sans accord',
      conditional: 'Sans accord sous conditions',
      required: 'Accord requis',
    },
  },
  list: {
    title: 'Liste importée',
    none: 'Aucune liste n’a encore été importée.',
    count: '%{list} : %{smart_count} traceur |||| %{list} : %{smart_count} traceurs',
    leftOut:
      '%{smart_count} ligne illisible laissée de côté |||| %{smart_count} lignes illisibles laissées de côté',
    when: 'Importée le %{when} par %{who}',
    hash: 'Empreinte SHA-256 du fichier :',
  },
  import: {
    title: 'Importer une liste',
    where: 'La liste Open Cookie Database se télécharge à cette adresse (fichier open-cookie-database.csv) :',
    licence: 'Sa licence, %{licence}, permet de l’utiliser ici.',
    choose: 'Choisir un fichier CSV…',
    help: 'Le fichier tel qu’il est publié, d’un mégaoctet au plus. Il remplace la liste importée avant lui.',
    done: '%{smart_count} traceur importé. |||| %{smart_count} traceurs importés.',
    refused:
      'Rien n’a été importé : une ligne de « %{file} » ne peut pas être lue. Vous pouvez importer les autres lignes, ou corriger le fichier et le choisir à nouveau. |||| Rien n’a été importé : %{smart_count} lignes de « %{file} » ne peuvent pas être lues. Vous pouvez importer les autres lignes, ou corriger le fichier et le choisir à nouveau.',
    nothing:
      'Rien n’a été importé : aucun traceur ne peut être lu dans « %{file} ». Vérifiez que c’est bien le fichier de l’Open Cookie Database.',
    takeGood: 'Importer l’autre ligne |||| Importer les %{smart_count} autres lignes',
    takeNone: 'Ne rien importer',
  },
  rows: {
    caption: '%{smart_count} ligne illisible |||| %{smart_count} lignes illisibles',
    firstOf: '%{first} premières lignes illisibles sur %{total}',
    download: 'Télécharger la liste complète (CSV)',
    fileName: 'lignes-illisibles.csv',
    line: 'Ligne',
    from: 'De la ligne',
    to: 'À la ligne',
    flaw: 'Ce qui ne va pas',
  },
  flaw: {
    header: 'Les titres des colonnes ne sont pas ceux attendus : %{expected}',
    columns: 'Nombre de colonnes : %{found} au lieu de %{expected}.',
    openQuote: 'Un guillemet ouvert n’est jamais refermé.',
    strayQuote: 'Un guillemet est mal placé.',
    missing: 'La colonne « %{column} » est vide.',
    tooLong: 'La colonne « %{column} » est trop longue : %{max} caractères au plus.',
    unreadable: 'La colonne « %{column} » contient un caractère qui ne peut pas être enregistré.',
    notAFlag: 'La colonne « %{column} » doit contenir 0 ou 1.',
    duplicateId: 'Cet identifiant est déjà celui de la ligne %{first}.',
  },
  proposal: {
    label: 'Traceur reconnu',
    name: 'Reconnu : %{name} — %{what}',
    domain: 'Domaine reconnu : %{domain} — %{what}',
    whoHosts: 'Qui fait fonctionner %{service} ?',
    hostSelf: 'Votre organisme',
    bodyName: 'Nom de votre organisme',
    bodyNameHelp: 'Il devient le prestataire de ce cookie.',
    newProvider: '%{name} (nouveau prestataire)',
    take: 'Reprendre',
    categories: 'Catégories possibles',
    newCategory: '%{name} (nouvelle catégorie : %{consent})',
    chooseCategory: 'À choisir',
    unknownConsent: 'On ne sait pas si ce cookie demande un accord : choisissez vous-même la catégorie.',
    becomes: 'devient',
    all: 'Tout reprendre',
    chosen: 'Reprendre %{smart_count} valeur |||| Reprendre %{smart_count} valeurs',
    compare: 'Voir la différence |||| Voir les %{smart_count} différences',
    more: 'Voir une autre possibilité |||| Voir %{smart_count} autres possibilités',
    less: 'Ne montrer que la première',
  },
  origin: {
    of: 'D’après',
    on: ' (importée le %{day})',
  },
  family: {
    necessary: 'nécessaire au site',
    functional: 'confort',
    security: 'sécurité',
    analytics: 'mesure d’audience',
    marketing: 'publicité',
    personalisation: 'personnalisation',
  },
}
