/** The words of the page that explains how to embed the charter. */
export const embedding = {
  title: 'Intégration',
  intro:
    'De quoi afficher la charte en ligne sur votre plateforme. Choisissez ce qui fait tourner le site, puis suivez les étapes, ou transmettez-les à la personne qui le tient.',
  hosts: {
    label: 'Ce qui fait tourner le site',
    opendatasoft: {
      name: 'Opendatasoft',
      first: 'Dans le back-office, ouvrez « Configuration », puis « Legals » (informations légales).',
      second:
        'Choisissez d’utiliser des liens vers des pages hébergées sur un autre site, et collez l’adresse ci-dessous comme politique de cookies.',
      third: 'Enregistrez, puis suivez le lien du pied de page du portail : il mène à la version en ligne.',
    },
    drupal: {
      name: 'Drupal',
      first: 'Ouvrez « Contenu », « Ajouter du contenu », « Page de base », et donnez-lui un titre.',
      second:
        'Choisissez le format de texte « HTML complet », cliquez sur « Source » et collez le contenu ci-dessous.',
      third: 'Enregistrez. Ajoutez la page au menu du pied de page.',
    },
    wordpress: {
      name: 'WordPress',
      first: 'Ouvrez « Pages », « Ajouter une page », et donnez-lui un titre.',
      second: 'Ajoutez un bloc « HTML personnalisé » et collez-y le contenu ci-dessous.',
      third: 'Cliquez sur « Publier ». Ajoutez la page au menu du pied de page.',
    },
    dsfr: {
      name: 'Site DSFR',
      first:
        'Ouvrez la page du site, ou son gabarit, qui charge déjà la feuille de style et le script du système de design de l’État.',
      second: 'Collez le contenu ci-dessous sous le titre de la page, dans son conteneur « fr-container ».',
      third: 'Publiez la page. Le lien « Gestion des cookies » du pied de page peut y mener.',
    },
    other: {
      name: 'Autre site',
      first: 'Vérifiez que le site figure dans la liste des sites autorisés, ci-dessous.',
      second: 'Dans la page du site, ouvrez l’éditeur de code HTML et collez le code du cadre.',
      third: 'Enregistrez, puis ouvrez la page : la charte y paraît.',
    },
  },
  thisComputerOnly:
    'L’adresse de ces codes ne mène qu’à cet ordinateur. Ouvrez le registre à l’adresse où le public le trouvera ; la personne qui tient le serveur la connaît.',
  nothing:
    'Ce registre n’a encore rien publié : il n’y a rien à intégrer. Publiez d’abord une première version.',
  sample: 'Ce que cela donne',
  copy: 'Copier',
  copyOne: 'Copier : %{label}',
  copied: 'Copié.',
  byHand: 'Le navigateur n’a pas permis la copie. Faites Ctrl + C (⌘ + C sur Mac).',
  frame: {
    title: 'Un cadre dans une page du site',
    help: 'Le plus simple à tenir à jour : la page du site montre toujours la version en ligne, sans nouvelle intervention.',
    code: 'Code du cadre',
    sample: 'La charte dans un cadre',
    framers: 'Sites autorisés à afficher la charte dans un cadre : %{sites}.',
    noFramers:
      'Aucun site n’est encore autorisé à afficher la charte dans un cadre : les navigateurs y laisseraient le cadre vide.',
    setFramers: 'Modifier cette liste',
    afterPublishing: '(elle vaut à partir de la publication suivante).',
  },
  fragment: {
    title: 'Le contenu à coller dans une page du site',
    help: 'La page prend l’apparence du site. Ce qui est collé ne suit pas les versions suivantes : il faut le coller de nouveau après chaque publication.',
    code: 'Contenu en HTML',
    sample: 'La charte collée dans la page d’un site',
    siteName: 'Exemple de site',
    style: 'Apparence',
    neutral: 'Celle du site',
    dsfr: 'Système de design de l’État (DSFR)',
    heading: 'Niveau du premier titre',
    headingHelp: 'h2 sous le titre de la page.',
    noVersions:
      'Ce contenu dit le numéro de sa version, sans lien vers les autres : ce serveur ne connaît pas son adresse publique. La personne qui le tient peut la donner (PUBLIC_URL).',
    address: 'Pour un site qui sait inclure une page, toujours à jour à cette adresse :',
  },
  link: {
    title: 'Un lien',
    help: 'Pour le pied de page ou le bandeau de consentement. Il mène toujours à la version en ligne.',
    address: 'Adresse de la charte',
    code: 'Code du lien',
  },
  json: {
    title: 'Les données, pour un logiciel',
    help: 'La charte en JSON, que tout site ou logiciel peut lire, sans clé ni compte. Toujours la version en ligne.',
    code: 'Exemple de lecture (JavaScript)',
  },
}
