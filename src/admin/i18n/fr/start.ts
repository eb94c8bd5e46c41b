/** The words of the first day: « Mise en route » on the home page, and the pages that it leads to. */
export const start = {
  whichSite: 'Chaque plateforme a ses étapes. Choisissez celle par laquelle commencer.',
  title: 'Mise en route',
  intro: 'Ce qu’il faut avant de mettre en ligne une première charte, dans l’ordre.',
  progress: '%{done} étape sur %{total} est faite |||| %{done} étapes sur %{total} sont faites',
  done: 'Fait',
  toDo: 'À faire',
  back: 'Retour à la mise en route',
  next: 'Suite de la mise en route',
  organisation: {
    title: 'Votre organisme',
    toDo: 'Son nom, son adresse et son délégué à la protection des données : les visiteurs doivent pouvoir le joindre.',
    done: 'Les visiteurs sauront qui est responsable et comment le joindre.',
    action: 'Remplir « Votre organisme »',
    change: 'Modifier',
    others: 'Une personne qui publie doit remplir cette page.',
    intro:
      'Qui est responsable de la plateforme, et comment le joindre. La charte le dit en fin de page, et les textes modèles le reprennent.',
    save: 'Enregistrer et continuer',
  },
  trackers: {
    title: 'Vos traceurs',
    example:
      'Le registre contient un exemple : les %{count} cookies d’un portail Opendatasoft, data.regionreunion.com. Gardez-le si votre plateforme en est un ; sinon, remplacez-le : ses cookies, son prestataire et ses textes sont supprimés, et « Annuler » les remet.',
    otherAddress: 'Un titre de l’exemple nomme encore %{address}.',
    adapt: 'Y mettre l’adresse de votre plateforme',
    count: 'Le registre contient %{smart_count} cookie. |||| Le registre contient %{smart_count} cookies.',
    none: 'Le registre ne contient encore aucun cookie. Décrivez-en un : la charte se compose au fur et à mesure. S’il n’y en a aucun, passez à la suite.',
    add: 'Ajouter un cookie',
    import: 'Importer un tableau ou une page',
    startOver: 'Remplacer l’exemple par un registre vide',
    startedOver: 'L’exemple est remplacé : il reste une catégorie, les tableaux et deux textes modèles.',
    adapted: 'Le titre nomme maintenant votre plateforme.',
  },
  known: {
    title: 'Ce que l’on sait de vos traceurs',
    toDo: 'On connaît publiquement de %{smart_count} traceur ce qui manque à sa fiche. |||| On connaît publiquement de %{smart_count} traceurs ce qui manque à leurs fiches.',
    done: 'Rien de connu ne manque aux fiches.',
    action:
      'Reprendre ce que l’on sait de ce traceur |||| Reprendre ce que l’on sait de ces %{smart_count} traceurs',
    intro:
      'Voici ce qui sera écrit, et d’où cela vient. Seuls les champs vides sont remplis ; vérifiez que c’est bien ce que fait votre plateforme.',
    take: 'Tout reprendre : %{smart_count} fiche |||| Tout reprendre : %{smart_count} fiches',
    more: 'Les %{count} premières, sur %{total}.',
    none: 'Rien à reprendre : les fiches disent déjà tout ce qui est publiquement connu de ces traceurs, ou personne n’en sait rien.',
    allTaken: 'Il ne reste rien à reprendre.',
    taken: '%{smart_count} fiche complétée. |||| %{smart_count} fiches complétées.',
    source: '%{service}, d’après',
  },
  texts: {
    title: 'Les textes que la charte doit contenir',
    toDo: 'Il manque %{smart_count} rubrique. Un texte modèle, à votre nom, existe pour elle. |||| Il manque %{smart_count} rubriques. Un texte modèle, à votre nom, existe pour chacune.',
    unread:
      '%{smart_count} texte modèle est inséré et attend d’être relu. |||| %{smart_count} textes modèles sont insérés et attendent d’être relus.',
    done: 'Chaque rubrique attendue est là.',
    action: 'Voir le texte modèle |||| Voir les %{smart_count} textes modèles',
    paste: 'Importer votre page actuelle',
    read: 'Relire ce texte |||| Relire ces %{smart_count} textes',
    intro:
      'Écrits par nous en mots simples, à partir de ce que dit le registre. Ce ne sont pas des conseils juridiques : relisez chacun, et adaptez-le à ce que fait votre organisme.',
    missing: 'À insérer',
    insertAll: 'Insérer ce texte |||| Insérer ces %{smart_count} textes',
    insert: 'Insérer « %{heading} »',
    toRead: 'À relire',
    isRead: 'J’ai relu « %{heading} »',
    allRead: 'J’ai relu ce texte |||| J’ai relu ces %{smart_count} textes',
    becomeOwn:
      'Une fois relu, ce texte est celui de votre organisme : il dit ce que votre site fait vraiment. |||| Une fois relus, ces %{smart_count} textes sont ceux de votre organisme : ils disent ce que votre site fait vraiment.',
    edit: 'Modifier',
    editOf: 'Modifier « %{heading} »',
    inserted: '%{smart_count} texte inséré. |||| %{smart_count} textes insérés.',
    wereRead: '%{smart_count} texte marqué comme relu. |||| %{smart_count} textes marqués comme relus.',
    sources: 'Demandé par : %{titles}',
    none: 'Aucune rubrique attendue ne manque, et aucun texte modèle n’attend d’être relu.',
    notice:
      'Texte modèle, à relire. Adaptez-le à ce que fait votre organisme ; la marque disparaît quand vous dites l’avoir relu.',
    confirm: 'J’ai relu ce texte',
    see: 'Voir les textes modèles',
  },
  rest: {
    title: 'Ce qu’il reste à corriger',
    elsewhere:
      '%{smart_count} constat bloquant : les étapes ci-dessus le règlent. |||| %{smart_count} constats bloquants : les étapes ci-dessus en règlent la plupart.',
    done: 'Aucun constat bloquant.',
    all: 'Voir le constat |||| Voir les %{smart_count} constats',
  },
  publish: {
    title: 'Mettre en ligne',
    ready: 'Plus rien n’empêche de publier',
    toDo: 'Possible dès que rien ne manque plus ci-dessus.',
    action: 'Publier la version %{number}',
    others:
      'Plus rien n’empêche de publier. Une personne chargée de la publication peut mettre la charte en ligne.',
    notes:
      '%{smart_count} constat n’empêche pas de publier : le lire. |||| %{smart_count} constats n’empêchent pas de publier : les lire.',
    preview: 'Relire l’aperçu',
  },
}
