/** The words of the screen of the site. */
export const sites = {
  columns: {
    add: 'Ajouter une colonne',
    remove: 'Retirer la colonne « %{name} »',
    shows: 'Contenu : %{what}',
  },
  platform: { title: 'La plateforme', summary: 'Domaines, choix retenu, pays adéquats' },
  review: { title: 'Vérifications', summary: 'À quel rythme relire le registre' },
  help: {
    title: 'Le titre en tête de la page. Exemple : Charte cookies.',
    platformName: 'Le nom du site dont parle la charte. Exemple : data.regionreunion.com.',
    platformUrl: 'L’adresse de ce site. Exemple : https://data.regionreunion.com.',
    language:
      'La langue dans laquelle la charte est écrite. Celle de ces écrans se choisit en haut à droite.',
    controller: 'L’organisme qui décide de l’usage des données. Publié en fin de page s’il est rempli.',
    controllerContact:
      'Comment le joindre : adresse postale, téléphone ou adresse électronique. Publié sous son nom.',
    withdrawalLabel:
      'Le lien par lequel un visiteur change d’avis à tout moment. Exemple : Gérer mes cookies. Publié en fin de page.',
    withdrawalUrl:
      'Où il mène : une page, ou une ancre qui ouvre le panneau de consentement. Exemple : #tarteaucitron.',
    publisherDomains:
      'Vos domaines, un par ligne. Un cookie posé par l’un d’eux est interne. Exemple : regionreunion.com.',
    consentChoiceRetention:
      'Combien de temps la plateforme retient un accord ou un refus. La CNIL recommande 6 mois.',
    adequacyCountries: 'Les pays hors d’Europe qu’une décision de la Commission reconnaît. Exemple : Suisse.',
    adequacyCheckedOn: 'Le jour où vous avez vérifié cette liste sur le site de la CNIL.',
    reviewInterval: 'Au bout de combien de temps une fiche est à revoir. Six mois si rien n’est écrit.',
    nextReviewOn: 'Le jour où relire la charte dans son ensemble.',
    dpoContact:
      'Comment joindre le délégué à la protection des données. Exemple : dpd@exemple.fr. Publié s’il est rempli.',
    embeddingSites:
      'Les autres sites qui peuvent montrer la charte dans un cadre, une adresse par ligne. Exemple : https://www.exemple.fr. La plateforme elle-même y est toujours autorisée.',
    columns:
      'Ce que les tableaux de la charte montrent de chaque cookie, de gauche à droite. Changez l’ordre en glissant une colonne, ou avec ses flèches.',
  },
}
