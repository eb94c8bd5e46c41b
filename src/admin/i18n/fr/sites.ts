/** The words of the site’s screen. */
export const sites = {
  columns: {
    add: 'Ajouter une colonne',
    remove: 'Retirer la colonne « %{name} »',
    shows: 'Contenu : %{what}',
  },
  help: {
    title: 'Le titre en tête de la page. Exemple : Charte cookies.',
    platformName: 'Le nom du site dont parle la charte. Exemple : data.regionreunion.com.',
    platformUrl: 'L’adresse de ce site. Exemple : https://data.regionreunion.com.',
    language:
      'La langue dans laquelle la charte est écrite. Celle de ces écrans se choisit en haut à droite.',
    controller:
      'L’organisme qui décide de l’usage des données, et son adresse postale. Publié en fin de page s’il est rempli.',
    dpoContact:
      'Comment joindre le délégué à la protection des données. Exemple : dpd@exemple.fr. Publié s’il est rempli.',
    embeddingSites:
      'Les autres sites qui peuvent montrer la charte dans un cadre, une adresse par ligne. Exemple : https://www.exemple.fr. La plateforme elle-même y est toujours autorisée.',
    columns:
      'Ce que les tableaux de la charte montrent de chaque cookie, de gauche à droite. Changez l’ordre en glissant une colonne, ou avec ses flèches.',
  },
}
