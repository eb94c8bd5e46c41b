/** The words of the screen of the site. */
export const sites = {
  columns: {
    add: 'Ajouter une colonne',
    remove: 'Retirer la colonne « %{name} »',
    shows: 'Contenu : %{what}',
  },
  logo: {
    choose: 'Choisir une image…',
    replace: 'Remplacer le logo…',
    remove: 'Retirer le logo',
    chosen: 'Le logo choisi',
  },
  platform: { title: 'La plateforme', summary: 'Domaines, choix retenu, pays adéquats' },
  review: { title: 'Vérifications', summary: 'À quel rythme relire le registre' },
  choose: {
    title: 'Quelle plateforme ?',
    text: 'Cette page est celle d’une seule plateforme. Choisissez-la : vous pourrez en changer en haut de l’écran.',
  },
  status: {
    on: 'sur %{smart_count} plateforme |||| sur %{smart_count} plateformes',
    never:
      '%{smart_count} plateforme n’a encore rien publié |||| %{smart_count} plateformes n’ont encore rien publié',
  },
  chooser: { label: 'Plateforme', all: 'Toutes les plateformes' },
  shared: 'Cette fiche paraît sur %{smart_count} plateformes : %{names}.',
  limit: {
    all: 'Vous lisez toutes les plateformes. Votre compte modifie ce qui paraît sur : %{own}.',
    foreign:
      'Vous pouvez lire cette plateforme, mais pas la modifier. Votre compte modifie ce qui paraît sur : %{own}.',
    none: 'Votre compte est limité à des plateformes qui n’existent plus : vous pouvez tout lire, mais rien modifier. Demandez à un administrateur de vous en donner une.',
    record:
      'Cette page est en lecture seule pour vous : elle concerne aussi %{names}, que votre compte ne modifie pas.',
    row: 'Paraît aussi sur %{names}, que votre compte ne modifie pas.',
    order:
      'Cet ordre est aussi celui de %{names}, que votre compte ne modifie pas : vous pouvez le lire, mais pas le changer.',
    ownOrder:
      'Cet ordre est aussi celui de %{names}, que votre compte ne modifie pas : vous pouvez y déplacer ce qui ne paraît que sur vos plateformes.',
    chosen:
      'Dans ce choix, des cookies paraissent aussi sur %{names}, que votre compte ne modifie pas : vous pouvez les ajouter à vos plateformes ou les en retirer, rien d’autre.',
  },
  locations: {
    title: 'Emplacement selon la plateforme',
    same: 'Le même partout',
    other: 'Autre sur %{names}',
    on: 'Emplacement sur %{platform}',
  },
  use: {
    title: 'Sur quelles plateformes ?',
    count: '%{platform} : %{smart_count} cookie |||| %{platform} : %{smart_count} cookies',
  },
  list: { add: 'Ajouter une plateforme', archived: 'Archivée' },
  create: {
    title: 'Nouvelle plateforme',
    from: 'À partir de',
    fromHelp: 'Elle en reprend les réglages et les colonnes, puis ce que vous laissez coché ci-dessous.',
    fromNothing: 'Rien',
    sections: 'Rubriques à reprendre',
    cookies: 'Cookies à reprendre',
    submit: 'Ajouter la plateforme',
    help: {
      platformName: 'Le nom du site dont parlera la charte. Exemple : transport.exemple.fr.',
      platformUrl: 'L’adresse de ce site. Exemple : https://transport.exemple.fr.',
      slug: 'Laissez vide pour le tirer de l’adresse. La charte sera à /ce-nom/charte.',
    },
  },
  help: {
    slug: 'Le nom de la plateforme dans l’adresse de sa charte. Il ne change plus une fois la charte en ligne. Exemple : transport-region.',
    charterList:
      'Oui : l’adresse « / » de ce serveur, et celle des fichiers publiés, liste pour tous les chartes en ligne de toutes les plateformes. Ces écrans sont alors à l’adresse /admin. Seule l’administration le décide.',
    archived: 'Oui : la charte reste en ligne comme elle est, et rien de nouveau n’est publié.',
    title: 'Le titre en tête de la page. Exemple : Charte cookies.',
    platformName: 'Le nom du site dont parle la charte. Exemple : data.regionreunion.com.',
    platformUrl: 'L’adresse de ce site. Exemple : https://data.regionreunion.com.',
    language:
      'La langue dans laquelle la charte est écrite. Celle de ces écrans se choisit en haut à droite.',
    languages:
      'Les autres langues de la charte, chacune avec sa page. Les textes se traduisent ensuite dans chaque fiche. Exemple : English.',
    controller: 'L’organisme qui décide de l’usage des données. Publié en fin de page s’il est rempli.',
    controllerContact:
      'Comment le joindre : adresse postale, téléphone ou adresse électronique. Publié sous son nom.',
    withdrawalLabel:
      'Le lien par lequel un visiteur change d’avis à tout moment. Exemple : Gérer mes cookies. Publié en fin de page.',
    withdrawalUrl:
      'Où il mène : une page, ou une ancre qui ouvre le panneau de consentement. Exemple : #tarteaucitron.',
    timeZone:
      'Celui de l’organisme. Tous les jours et toutes les heures du registre s’y lisent, où que soit le lecteur. Exemple : La Réunion.',
    publisherDomains:
      'Vos domaines, un par ligne. Un cookie posé par l’un d’eux est interne. Exemple : regionreunion.com.',
    consentChoiceRetention:
      'Combien de temps la plateforme retient un accord ou un refus. La CNIL recommande 6 mois.',
    consentAcrossDevices:
      'Le choix d’un visiteur connecté (accepter, refuser) le suit-il sur chaque appareil où il se connecte ? Si oui, une rubrique doit le dire. Sans comptes de visiteurs, répondez non.',
    adequacyCountries: 'Les pays hors d’Europe qu’une décision de la Commission reconnaît. Exemple : Suisse.',
    adequacyCheckedOn: 'Le jour où vous avez vérifié cette liste sur le site de la CNIL.',
    reviewInterval: 'Au bout de combien de temps une fiche est à revoir. Six mois si rien n’est écrit.',
    nextReviewOn: 'Le jour où relire la charte dans son ensemble.',
    dpoContact:
      'Comment joindre le délégué à la protection des données. Exemple : dpd@exemple.fr. Publié s’il est rempli.',
    embeddingSites:
      'Les autres sites qui peuvent montrer la charte dans un cadre, une adresse par ligne. Exemple : https://www.exemple.fr. La plateforme elle-même y est toujours autorisée.',
    pageNotes:
      'En plus de vos textes, la page dit le nom de l’organisme, le numéro et le jour de la version, ce qui a changé, son sommaire et, sous chaque tableau, si les cookies attendent l’accord du visiteur.',
    logo: 'L’image en tête de la page, à côté du nom de l’organisme, quand les mentions ci-dessus y sont ajoutées. PNG, JPEG ou WebP ; 200 Ko et 2 000 pixels de côté au plus.',
    columns:
      'Ce que les tableaux de la charte montrent de chaque cookie, de gauche à droite. Changez l’ordre en glissant une colonne, ou avec ses flèches.',
  },
}
