/** The texts of the findings in the list of cookies: their marks, and the review of several. */
export const findingMarks = {
  title: 'Constats',
  severity: {
    blocker: 'Bloquant',
    warning: 'Avertissement',
    advice: 'Conseil',
  },
  severityCount: {
    blocker: '%{smart_count} bloquant |||| %{smart_count} bloquants',
    warning: '%{smart_count} avertissement |||| %{smart_count} avertissements',
    advice: '%{smart_count} conseil |||| %{smart_count} conseils',
  },
  review: {
    action: 'Vérifié aujourd’hui',
    question: 'Vérifiés aujourd’hui ?',
    which:
      'La date du jour sera inscrite sur cette fiche : |||| La date du jour sera inscrite sur ces fiches :',
    confirm: 'Inscrire la revue |||| Inscrire %{smart_count} revues',
    done: 'Revue enregistrée. |||| %{smart_count} revues enregistrées.',
  },
  badge: {
    others: 'et %{smart_count} autre |||| et %{smart_count} autres',
    link: '%{name} : %{said}',
  },
}

/** The texts of the findings on the other screens. */
export const findings = {
  on: 'Sur %{names}',
  onAll: 'Sur toutes les plateformes',
  intro:
    'Le registre se relit lui-même : ce qui manque, ce qui se contredit, ce qui pourrait être mieux. Chaque constat mène au champ à corriger.',
  count: '%{smart_count} constat |||| %{smart_count} constats',
  savedAsReview:
    'Enregistré à %{time}. Rien n’y est à corriger : la fiche compte comme vérifiée aujourd’hui.',
  showAll: 'Afficher tous les constats',
  none: 'Rien à faire : le registre n’a aucun constat.',
  noneOpen: 'Rien à faire : aucun constat n’attend de réponse.',
  noneFound: 'Aucun constat ne correspond à ces filtres.',
  export: 'Constats (CSV)',
  exportFile: 'constats.csv',
  exportSummary: {
    any: 'Dans le fichier : %{smart_count} constat, selon les filtres |||| Dans le fichier : %{smart_count} constats, selon les filtres',
    open: 'Dans le fichier : %{smart_count} constat, sans les reportés |||| Dans le fichier : %{smart_count} constats, sans les reportés',
    accepted:
      'Dans le fichier : %{smart_count} constat reporté |||| Dans le fichier : %{smart_count} constats reportés',
  },
  filters: {
    label: 'Filtres des constats',
    severity: 'Gravité',
    rule: 'Règle',
    resource: 'Ce dont il s’agit',
    accepted: 'Réponse',
    open: 'Sans réponse',
    acceptedOnly: 'Reportés',
    any: 'Tous',
    anyFeminine: 'Toutes',
    ofRecord: 'Seulement : %{name}',
    oneRecord: 'une fiche',
    sort: 'Trier par',
    by: { severity: 'Gravité', rule: 'Règle', recordName: 'Nom de la fiche' },
  },
  resource: {
    cookies: 'Cookies',
    providers: 'Prestataires',
    categories: 'Catégories',
    sections: 'Texte de la charte',
    sites: 'Réglages du site',
    publications: 'Versions',
  },
  place: {
    cookies: 'Cookie %{name}',
    providers: 'Prestataire %{name}',
    categories: 'Catégorie %{name}',
    sections: 'Rubrique %{name}',
    sites: 'Réglages du site',
    publications: 'Version %{name}',
    newSection: 'Ajouter la rubrique : %{topic}',
    publishing: 'Répondre en publiant',
  },
  source: {
    show: 'Pourquoi ?',
    basis: 'Règle %{rule}, « %{title} ». Elle repose sur :',
  },
  select: 'Choisir : %{sentence}',
  selection: 'Constats choisis',
  selectPage: 'Choisir tous ceux de cette page',
  selected: '%{smart_count} constat choisi |||| %{smart_count} constats choisis',
  unselect: 'Ne plus choisir',
  accept: {
    ofSites: 'Vaut pour toutes les plateformes où ce constat paraît.',
    open: 'Publier malgré ce constat…',
    openMany: 'Publier malgré ce constat… |||| Publier malgré ces %{smart_count} constats…',
    title: 'Publier malgré un constat |||| Publier malgré %{smart_count} constats',
    help: 'Cela ne rend rien conforme à la loi : vous répondez de ce constat jusqu’à la date de fin, où il revient. D’ici là, il n’empêche plus de publier. Le motif et la date sont gardés dans l’historique et avec chaque version.',
    reason: 'Motif',
    reasonHelp:
      'Pourquoi peut-on publier ainsi, et qu’est-il prévu ? Exemple : durée demandée au prestataire, réponse attendue en janvier.',
    until: 'Jusqu’au',
    untilHelp: 'Trois mois sont proposés.',
    untilHelpBlocker:
      'Trois mois sont proposés. Un constat bloquant se reporte de six mois au plus : jusqu’au %{day}.',
    action: 'Reporter |||| Reporter les %{smart_count}',
    failed:
      '%{smart_count} constat n’a pas été reporté. |||| %{smart_count} constats n’ont pas été reportés.',
    done: 'Constat reporté jusqu’au %{day}. |||| %{smart_count} constats reportés jusqu’au %{day}.',
  },
  accepted: {
    mark: 'Reporté',
    until: 'Reporté jusqu’au %{day} par %{who} : %{reason}',
    withdraw: 'Ne plus reporter…',
    question: 'Ne plus reporter ce constat ?',
    warning:
      'Le constat attendra de nouveau une réponse. L’historique garde ce motif et cette date ; pour reporter encore le constat, il faudra les saisir de nouveau.',
    confirm: 'Ne plus reporter',
    withdrawn: 'Le constat n’est plus reporté : il attend de nouveau une réponse.',
  },
  fix: {
    set: 'Mettre « %{value} »',
    empty: 'Vider ce champ',
    source: 'D’après :',
    onlyIf: {
      lifetimeReduced: 'Seulement si la durée du cookie a bien été réduite sur le site.',
      choiceReduced: 'Seulement si le site ne retient bien le choix que pendant cette durée.',
      dataErased: 'Seulement si les données sont bien effacées au bout de cette durée.',
      renewalStopped: 'Seulement si le site ne prolonge plus le cookie à chaque visite.',
    },
  },
  otherRecord: 'Voir la fiche n° %{id}',
  ofRecord: 'Constats sur cette fiche',
  fieldOf: '%{severity} : %{field}',
  onRecord: '%{smart_count} constat sur cette fiche |||| %{smart_count} constats sur cette fiche',
  acceptedOnRecord:
    '%{smart_count} constat reporté sur cette fiche |||| %{smart_count} constats reportés sur cette fiche',
  noneOnRecord: 'Aucun constat sur cette fiche.',
  asterisk: 'Ce qui porte un astérisque (*) est à remplir.',
  merge: {
    open: 'Fusionner avec la fiche n° %{id}…',
    title: 'Fusionner les deux fiches de « %{name} »',
    text: 'L’autre fiche reste, et reçoit de celle-ci ce qu’elle ne dit pas. Cette fiche est supprimée ; l’historique permet de la rétablir.',
    filled: 'L’autre fiche reçoit :',
    lost: 'L’autre fiche dit autre chose, et le garde :',
    here: 'Dans cette fiche :',
    action: 'Fusionner',
    done: 'Les deux fiches de « %{name} » n’en font plus qu’une.',
  },
}
