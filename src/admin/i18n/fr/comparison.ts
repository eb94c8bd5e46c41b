/** The words of the page that compares two versions. */
export const comparison = {
  title: 'Comparer deux versions',
  from: 'Avant',
  to: 'Après',
  draft: 'Le brouillon actuel',
  draftShort: 'Brouillon',
  beforeFirst: 'Rien (avant la première version)',
  version: 'Version %{number}',
  versionOf: 'Version %{number}, %{date}',
  pageOfVersion: 'La page de la version %{number}',
  pageOfDraft: 'La page du brouillon actuel',
  unknown: 'La version %{number} n’existe pas.',
  unreadable: 'Cette version n’existe pas.',
  nearest: 'La plus proche : |||| Les plus proches :',
  noVersion: 'Aucune version n’a encore été publiée.',
}
