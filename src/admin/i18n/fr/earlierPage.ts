/** The words of version 0, the page from before version 1. */
export const earlierPage = {
  title: 'Page précédente (version 0)',
  mark: 'Déclarée, non prouvée',
  notYet: 'Une page était en ligne avant la version 1 ? Gardez-la ici, avec ses dates, comme version 0.',
  notYetAlone:
    'Une page est en ligne ailleurs, avant la première version ? Gardez-la ici, avec ses dates, comme version 0.',
  toDeclare: 'Déclarer la page précédente',
  none: 'Aucune page précédente n’est déclarée.',
  between: 'En ligne du %{first} au %{last}, ces deux jours compris.',
  since: 'En ligne depuis le %{first}, et jusqu’à la version 1.',
  declared: 'Déclarée le %{when} par %{who}.',
  downloadOne: 'Télécharger la page précédente (version 0)',
  downloadPast: 'Télécharger la page retirée no %{id}',
  fileName: 'page-precedente-version-0',
  facts: {
    title: 'Ce qui est gardé',
    file: 'Fichier',
    kind: 'Nature',
    size: 'Taille',
    bytes: '%{size} octets',
    sha256: 'Empreinte (SHA-256) du fichier',
  },
  kinds: {
    'text/html': 'Page HTML',
    'application/pdf': 'Document PDF',
    'image/png': 'Image PNG',
    'image/jpeg': 'Image JPEG',
    'text/plain': 'Texte',
  },
  proof: {
    title: 'Ce que cela prouve, et ne prouve pas',
    proved:
      'L’historique prouve qui a déclaré cette page, quand, avec quelles dates, et que le fichier n’a pas changé depuis. Le dossier de preuve la contient.',
    notProved:
      'Il ne prouve pas que cette page était en ligne ces jours-là : c’est une déclaration. Gardez aussi ce qui l’appuie, par exemple une archive du web ou un courriel de l’époque.',
  },
  form: {
    intro:
      'Choisissez le fichier de la page telle qu’elle était en ligne, et dites de quand à quand. Le fichier est gardé tel quel ; personne ne le voit sur la page publique, qui n’en donne que les dates et l’empreinte.',
    choose: 'Choisir le fichier…',
    fileHelp: 'Page HTML, PDF, image PNG ou JPEG, ou texte ; 10 mégaoctets au plus.',
    chosen: '%{name} (%{size} octets)',
    first: 'Premier jour en ligne',
    last: 'Dernier jour en ligne',
    firstHelp: 'Par exemple le jour où la page a été mise en ligne.',
    lastHelp: 'Vide : jusqu’à la version 1.',
    submit: 'Déclarer',
    replace: 'Déclarer à la place de la précédente',
    done: 'La page précédente est déclarée comme version 0.',
  },
  replace: 'Remplacer',
  replaceTitle: 'Déclarer une autre page à la place',
  retract: {
    action: 'Retirer la déclaration',
    question: 'Retirer la déclaration de la page précédente ?',
    warning:
      'Elle ne répondra plus des jours d’avant la version 1, et ne sera plus dans les dossiers de preuve. L’historique garde qui l’a déclarée et qui l’a retirée, et son fichier reste ici.',
    confirm: 'Retirer',
    done: 'La déclaration est retirée.',
  },
  past: {
    title: 'Déclarations retirées',
    when: 'Retirée le %{when} par %{who}.',
  },
  onDay: {
    one: 'Le %{when}, la page précédente (version 0) était en ligne : déclarée, non prouvée.',
    until: 'Jusqu’à %{until} : page précédente (version 0), déclarée, non prouvée',
  },
  inProof: 'la page précédente (version 0), déclarée par %{who}, non prouvée',
  flaws: {
    noFile: 'Choisissez le fichier de la page.',
    noFirst: 'Indiquez le premier jour.',
    kind: 'Ce fichier n’est d’aucune des natures prévues. Choisissez une page HTML, un PDF, une image PNG ou JPEG, ou un texte (en UTF-8).',
    tooLarge: 'Ce fichier est trop volumineux : 10 mégaoctets au plus.',
    dayToCome: 'Ce jour n’est pas encore passé : choisissez aujourd’hui, ou un jour d’avant.',
    daysReversed: 'Le dernier jour est avant le premier.',
    overlaps:
      'La version 1 est en ligne depuis le %{day}. Choisissez un jour d’avant ou, pour le dernier jour, laissez vide si la page est restée jusque-là.',
    other:
      'Quelqu’un a déclaré ou retiré une page entre-temps. Rechargez cette page, et regardez ce qui est déclaré.',
    tooMany:
      'Il y a déjà %{max} déclarations pour cette charte, retirées comprises, et leurs fichiers sont gardés pour toujours : il ne peut y en avoir davantage.',
  },
}
