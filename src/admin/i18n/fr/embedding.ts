/** The words of the page that explains how to embed the charter. */
export const embedding = {
  title: 'Intégration',
  intro:
    'De quoi afficher la charte en ligne sur votre plateforme. Copiez l’un de ces codes, ou transmettez-le à la personne qui tient le site.',
  thisComputerOnly:
    'L’adresse de ces codes ne mène qu’à cet ordinateur. Ouvrez le registre à l’adresse où le public le trouvera ; la personne qui tient le serveur la connaît.',
  nothing:
    'Aucune charte n’est encore en ligne : il n’y a rien à intégrer. Publiez d’abord une première version.',
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
  },
  link: {
    title: 'Un lien',
    help: 'Pour le pied de page ou le bandeau de consentement. Il mène toujours à la version en ligne.',
    code: 'Code du lien',
  },
  json: {
    title: 'Les données, pour un logiciel',
    help: 'La charte en JSON, que tout site ou logiciel peut lire, sans clé ni compte. Toujours la version en ligne.',
    code: 'Exemple de lecture (JavaScript)',
  },
}
