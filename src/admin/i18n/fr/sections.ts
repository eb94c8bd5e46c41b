export const sections = {
  add: 'Ajouter une partie',
  untitled: '(sans titre)',
  empty: {
    title: 'La charte n’a pas encore de texte.',
    text: 'Son texte est fait de parties qui se suivent : une introduction, l’explication de ce qu’est un cookie, les tableaux des cookies. Commencez par ajouter l’introduction.',
  },
  missing: {
    title: 'Une rubrique attendue manque |||| %{smart_count} rubriques attendues manquent',
    help: 'La charte devrait en parler. Ajoutez chacune au texte ; si une partie en parle déjà, ouvrez-la et dites-le dans « %{field} ».',
    add: 'Ajouter « %{topic} »',
    accepted: 'accepté pour l’instant',
  },
  help: {
    heading:
      'Ce qui annonce cette partie, par exemple « Qu’est-ce qu’un cookie ? ». Laissez vide pour l’introduction. Une adresse écrite <https://…> devient un lien.',
    body: 'Ce que les visiteurs lisent sous ce titre. La touche Échap mène à la barre d’outils.',
    topics:
      'Ce que cette partie dit aux visiteurs, parmi ce qu’ils doivent pouvoir lire. Jamais publié. Exemple : droits des personnes.',
    kind: 'Les tableaux des cookies suivent le texte d’une seule partie.',
  },
  editor: {
    toolbar: 'Mise en forme du texte',
    apply: 'Appliquer',
    actions: {
      heading: 'Intertitre',
      subheading: 'Intertitre secondaire',
      bold: 'Gras',
      italic: 'Italique',
      link: 'Lien',
      bulletList: 'Liste à puces',
      orderedList: 'Liste numérotée',
      insertTable: 'Insérer un tableau',
      undo: 'Annuler la dernière modification',
      redo: 'Rétablir',
      addRow: 'Ajouter une ligne',
      deleteRow: 'Supprimer la ligne',
      addColumn: 'Ajouter une colonne',
      deleteColumn: 'Supprimer la colonne',
      headerRow: 'Ligne de titres',
      caption: 'Titre du tableau',
      deleteTable: 'Supprimer le tableau',
    },
    link: {
      title: 'Lien',
      label: 'Adresse',
      help: 'Une page (https://www.cnil.fr) ou une adresse électronique.',
      problem: 'Cette adresse ne mène nulle part : écrivez-la comme https://www.cnil.fr ou dpo@exemple.fr.',
      remove: 'Retirer le lien',
    },
    caption: {
      title: 'Titre du tableau',
      label: 'Titre',
      help: 'Lu au-dessus du tableau. Il dit ce que le tableau contient.',
    },
  },
}
