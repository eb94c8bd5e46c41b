export const preview = {
  frame: 'La charte telle qu’elle sera publiée',
  loading: 'Chargement de la charte…',
  failed: { title: 'La charte n’a pas pu être chargée.', retry: 'Réessayer' },
  row: 'Comme on le lira dans la charte',
  shown: {
    cookies: 'Ce cookie est encadré dans la page.',
    providers: 'Les cookies de ce prestataire sont encadrés dans la page.',
    categories: 'Cette catégorie est encadrée dans la page.',
    sections: 'Cette partie est encadrée dans la page.',
    sites: 'La page avec ces réglages.',
  },
  notShown: {
    cookies: 'Ce cookie n’est pas dans la page : seuls les cookies actifs sont publiés.',
    providers: 'Ce prestataire n’est pas dans la page : il y entrera avec son premier cookie actif.',
    categories: 'Cette catégorie n’est pas dans la page : elle y entrera avec son premier cookie actif.',
    sections: 'Cette partie n’est pas dans la page : elle est encore vide.',
    sites: 'La page avec ces réglages.',
  },
  page: {
    title: 'Aperçu de la charte',
    intro: 'La page que les visiteurs liront, avec tout ce qui est enregistré dans le registre.',
    width: 'Largeur de l’aperçu',
    desktop: 'Ordinateur',
    phone: 'Téléphone',
    takeAway: 'Télécharger, copier, imprimer',
  },
  print: {
    action: 'Imprimer la charte',
    help: 'Imprime la charte seule, ou l’enregistre en PDF.',
  },
  csv: {
    action: 'Télécharger le tableau (CSV)',
    help: 'Les tableaux de la page, pour Excel ou LibreOffice. Un double clic suffit à l’ouvrir.',
    file: 'charte-cookies.csv',
  },
  text: {
    action: 'Télécharger le texte',
    help: 'La charte sans mise en forme, pour un courriel ou un document.',
    file: 'charte-cookies.txt',
  },
  html: {
    action: 'Copier la page (HTML)',
    help: 'Le contenu à coller dans une page de votre site, en mode « code source ».',
    copied: 'La page est copiée. Collez-la dans votre site.',
    byHand: 'Le navigateur n’a pas permis la copie. Copiez ce texte avec Ctrl + C (⌘ + C sur Mac).',
    source: 'Contenu de la page en HTML',
  },
}
