/** How differences between two versions are shown. The sentences themselves are the charter’s. */
export const differences = {
  title: 'Ce qui change',
  none: 'Aucune fiche ne diffère.',
  noneOnPage: 'Les visiteurs ne verront aucune différence sur la page.',
  allNew: 'Tout est nouveau : %{counts}.',
  oneByOne: 'Voir un à un',
  counts: {
    sites: 'les réglages du site',
    sections: '%{smart_count} rubrique |||| %{smart_count} rubriques',
    categories: '%{smart_count} catégorie |||| %{smart_count} catégories',
    providers: '%{smart_count} prestataire |||| %{smart_count} prestataires',
    cookies: '%{smart_count} cookie |||| %{smart_count} cookies',
  },
  group: { added: 'Ajouts', changed: 'Modifications', removed: 'Suppressions' },
  rest: 'Afficher l’autre |||| Afficher les %{smart_count} autres',
  hidden:
    '%{smart_count} différence ne se voit pas sur la page |||| %{smart_count} différences ne se voient pas sur la page',
  hiddenHelp: 'Elles comptent dans le registre et dans son historique ; les visiteurs ne les voient pas.',
  content: { added: 'Ce qui y est écrit', removed: 'Ce qui y était écrit' },
  show: 'Voir dans la page',
  showNamed: 'Voir dans la page : %{name}',
  mark: {
    added: { start: 'début d’ajout', end: 'fin d’ajout' },
    removed: { start: 'début de suppression', end: 'fin de suppression' },
  },
  pages: {
    title: 'La page',
    choice: 'Page affichée',
    both: 'Côte à côte',
    marked: 'Ce qui change est encadré dans la page.',
  },
  failed: 'La comparaison n’a pas pu être chargée.',
}
