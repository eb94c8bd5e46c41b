export const sections = {
  add: 'Ajouter une rubrique',
  untitled: '(sans titre)',
  empty: {
    title: 'La charte n’a pas encore de texte.',
    text: 'Son texte est fait de rubriques qui se suivent : une introduction, l’explication de ce qu’est un cookie, les tableaux des cookies. Commencez par ajouter l’introduction.',
  },
  providers: {
    usual:
      'Ce tableau a pour colonnes : %{titles}. Il liste tous les prestataires, sauf l’organisme lui-même.',
    choose: 'Choisir d’autres colonnes',
    back: 'Reprendre les colonnes habituelles',
  },
  missing: {
    title: 'Une rubrique attendue manque |||| %{smart_count} rubriques attendues manquent',
    help: 'La charte devrait en parler. Ajoutez chacune au texte ; si une rubrique en parle déjà, ouvrez-la et dites-le dans « %{field} ».',
    add: 'Ajouter « %{topic} »',
    accepted: 'reporté pour l’instant',
  },
  help: {
    heading:
      'Ce qui annonce cette rubrique, par exemple « Qu’est-ce qu’un cookie ? ». Laissez vide pour l’introduction. Une adresse écrite <https://…> devient un lien.',
    siteIds: 'Les plateformes dont la charte a cette rubrique. Aucune cochée : toutes, aussi celles à venir.',
    body: 'Ce que les visiteurs lisent sous ce titre. La touche Échap mène à la barre d’outils.',
    topics:
      'Ce que cette rubrique dit aux visiteurs, parmi ce qu’ils doivent pouvoir lire. Jamais publié. Exemple : droits des personnes.',
    kind: 'Les tableaux des cookies suivent le texte d’une seule rubrique ; celui des prestataires, le texte d’une autre.',
    columns: 'Ce que ce tableau montre de chaque prestataire, de gauche à droite.',
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
      language: 'Langue d’un passage',
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
    language: {
      title: 'Langue d’un passage',
      label: 'Code de la langue',
      help: 'Celui des mots choisis, s’ils ne sont pas dans la langue de la charte : en pour l’anglais, rcf pour le créole réunionnais. Les lecteurs d’écran les prononcent alors comme il faut.',
      problem: 'Ceci n’est pas un code de langue : écrivez par exemple en, de ou rcf.',
      remove: 'Dans la langue de la charte',
    },
    paste: {
      title: 'La charte n’a pas tout gardé tel quel',
      close: 'Fermer',
      linkCompleted:
        'Le lien « %{words} » mène maintenant à %{address}, complété par l’adresse de la plateforme. Vérifiez qu’il mène à la bonne page.',
      linkRemoved:
        'Le lien « %{words} » est retiré, ses mots restent : depuis la charte, %{address} ne mène nulle part. Sélectionnez ces mots et donnez avec le bouton Lien une adresse complète.',
      lost: {
        image:
          'Une image n’est pas gardée : la charte n’a que du texte. Dites en mots ce qu’elle montre, ou mettez un lien vers elle. |||| %{smart_count} images ne sont pas gardées : la charte n’a que du texte. Dites en mots ce qu’elles montrent, ou mettez un lien vers elles.',
        media:
          'Une vidéo ou un son n’est pas gardé. Mettez un lien vers la page où on peut le suivre. |||| %{smart_count} vidéos ou sons ne sont pas gardés. Mettez un lien vers la page où on peut les suivre.',
        frame:
          'Un contenu d’une autre page, montré dans un cadre, n’est pas gardé. Mettez un lien vers cette page. |||| %{smart_count} contenus d’autres pages, montrés dans des cadres, ne sont pas gardés. Mettez des liens vers ces pages.',
        control:
          'Un bouton ou un champ de formulaire n’est pas gardé. Mettez un lien vers la page où il sert. |||| %{smart_count} boutons ou champs de formulaire ne sont pas gardés. Mettez des liens vers les pages où ils servent.',
        script:
          'Un script n’est pas gardé : la charte n’exécute rien. S’il affichait du texte, écrivez ce texte. |||| %{smart_count} scripts ne sont pas gardés : la charte n’exécute rien. S’ils affichaient du texte, écrivez ce texte.',
        other:
          'Un élément que la charte ne sait pas montrer n’est pas gardé : %{tags}. Dites en mots ce qu’il montrait. |||| %{smart_count} éléments que la charte ne sait pas montrer ne sont pas gardés : %{tags}. Dites en mots ce qu’ils montraient.',
      },
    },
    caption: {
      title: 'Titre du tableau',
      label: 'Titre',
      help: 'Lu au-dessus du tableau. Il dit ce que le tableau contient.',
    },
  },
}
