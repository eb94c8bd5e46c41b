/** The texts of the list of cookies. */
export const cookies = {
  list: {
    add: 'Ajouter un cookie',
    charterTable: 'Tableau de la charte (CSV)',
    fullRegister: 'Registre complet (CSV)',
    charterTableFile: 'charte-cookies-projet.csv',
    fullRegisterFile: 'registre-cookies.csv',
    table: 'Cookies du registre',
    count: '%{smart_count} cookie |||| %{smart_count} cookies',
    countFiltered:
      '%{smart_count} cookie sur %{all}, liste filtrée |||| %{smart_count} cookies sur %{all}, liste filtrée',
    order: 'Ordre des lignes dans la charte',
    sortBy: 'Trier par',
  },
  filters: {
    allSites: 'Toutes',
    label: 'Recherche et filtres',
    search: 'Rechercher',
    searchHint: 'Nom, prestataire, finalité…',
    any: 'Tous',
    anyFeminine: 'Toutes',
    lifetimeUnknown: 'Pas encore connue',
    lifetimeSession: 'Session',
    lifetimeUnlimited: 'Sans limite',
    clear: 'Effacer les filtres',
  },
  saved: {
    button: 'Filtres enregistrés',
    none: 'Aucun filtre enregistré. Filtrez la liste, puis donnez un nom à ce filtre pour le retrouver ici.',
    name: 'Nom du filtre',
    save: 'Enregistrer ce filtre',
    apply: 'Appliquer « %{name} »',
    remove: 'Retirer « %{name} »',
    list: 'Filtres enregistrés',
    searchInWords: '« %{text} »',
    partInWords: '%{field} : %{value}',
  },
  columns: {
    button: 'Colonnes de cette liste',
    title: 'Colonnes à montrer',
    reset: 'Rétablir les colonnes',
  },
  empty: {
    title: 'Aucun cookie au registre',
    text: 'Chaque cookie ou traceur déposé par vos sites a une fiche ici. La charte se compose à partir de ces fiches.',
  },
  bulk: {
    place: 'Plateformes…',
    change: 'Modifier…',
    changeTitle: 'Modifier %{smart_count} cookie |||| Modifier %{smart_count} cookies',
    changeSelection: 'Modifier les cookies sélectionnés',
    apply: 'Appliquer à %{smart_count} cookie |||| Appliquer aux %{smart_count} cookies',
    changed: '%{smart_count} cookie modifié. |||| %{smart_count} cookies modifiés.',
    delete: 'Supprimer…',
    deleteTitle: 'Supprimer %{smart_count} cookie ? |||| Supprimer %{smart_count} cookies ?',
    deleteText:
      'Cette fiche et ses notes internes quitteront le registre, et sa ligne quittera la charte : |||| Ces fiches et leurs notes internes quitteront le registre, et leurs lignes quitteront la charte :',
    deleteSelection: 'Supprimer les cookies sélectionnés ?',
    deleteAlternative:
      'Pour garder une fiche sans la publier, donnez-lui plutôt l’état « Retiré ». L’historique permet de rétablir une fiche supprimée.',
    deleteConfirm: 'Supprimer %{smart_count} cookie |||| Supprimer %{smart_count} cookies',
    deleted: '%{smart_count} cookie supprimé. |||| %{smart_count} cookies supprimés.',
  },
}

/** The texts of the form of a cookie. */
export const cookieForm = {
  form: {
    createTitle: 'Nouveau cookie',
    technical: 'Technique',
    technicalHint: 'Stockage, domaine, origine, ligne commune',
    exemption: 'Exemption de consentement',
    exemptionHint: 'Pourquoi l’accord du visiteur n’est pas requis',
    groundToCome: 'il suit de la réponse ci-dessus.',
    otherGround: 'Choisir un autre fondement',
    takeGround: 'Mettre « %{ground} », d’après les familles de finalités',
    purposes: 'Familles de finalités',
    purposesHint: 'Ce que le cookie permet, dans les termes de la CNIL',
    access: 'Accès et conservation',
    accessHint: 'Ce qu’il contient, qui le lit, combien de temps c’est gardé',
    followUp: 'Suivi interne',
    followUpHint: 'Date de revue et notes, jamais publiées',
    newProvider: 'Ajouter « %{item} » comme prestataire',
    newCategory: 'Ajouter « %{item} » comme catégorie…',
    typeToAdd: 'Tapez un nom pour en ajouter un',
    typeToAddFeminine: 'Tapez un nom pour en ajouter une',
    providerAdded: 'Prestataire « %{name} » ajouté. Sa fiche pourra être complétée plus tard.',
    alreadyRegistered: 'Déjà au registre, même domaine et même stockage :',
    createdInPlace:
      '« %{name} » est maintenant au registre. Si vous quittez cette fiche sans l’enregistrer, il en sera retiré.',
    createdRemoved:
      '« %{name} » est retiré du registre : la fiche pour laquelle il avait été ajouté n’a pas été enregistrée.',
    createdRemains:
      '« %{name} » reste au registre, bien que la fiche pour laquelle il avait été ajouté n’ait pas été enregistrée. Supprimez-le s’il ne sert pas.',
    categoryDialog: {
      title: 'Nouvelle catégorie',
      name: 'Nom de la catégorie',
      nameHelp: 'Le titre de son tableau dans la charte. Exemple : Mesure d’audience.',
      choose: 'Choisir celle-ci',
      save: 'Ajouter la catégorie',
    },
  },
  bulk: {
    changeHelp:
      'Les champs que vous n’ajoutez pas restent comme sur chaque fiche. Un champ ajouté et laissé vide est vidé.',
    nothingChosen: 'Choisissez d’abord un champ à changer.',
    placeTitle: 'Sur quelles plateformes paraissent ces cookies ?',
    placeOn: 'Ajouter à une plateforme',
    placeOff: 'Retirer d’une plateforme',
    placeHelp:
      'Le reste de chaque fiche ne change pas. Un cookie reste toujours sur une plateforme au moins.',
    placeSite: 'Plateforme',
    placeSubmitOn: 'Ajouter à cette plateforme',
    placeSubmitOff: 'Retirer de cette plateforme',
    placedAlready: 'C’est déjà le cas de tous ces cookies : rien n’a changé.',
    field: 'Champ à changer',
    leave: 'Ne pas changer : %{field}',
  },
  split: {
    action: 'Dupliquer pour une autre plateforme…',
    title: 'Une fiche à part pour une plateforme',
    text: 'Cette plateforme reçoit sa propre fiche, que vous pourrez changer sans toucher aux autres. Ce qui n’est pas enregistré n’est pas repris.',
    here: '%{name} (retirée de cette fiche)',
    site: 'Plateforme',
    submit: 'Créer la fiche',
  },
  order: {
    title: 'Ordre des cookies dans la charte',
    back: 'Retour à la liste',
    category: 'Tableau',
    list: 'Lignes du tableau « %{name} »',
  },
  help: {
    name: 'Le nom tel que le navigateur le montre. Exemple : sessionid. Une étoile remplace une partie qui change : _pk_id.*',
    nameMatch:
      'Oui, si une partie diffère d’un visiteur à l’autre : écrivez * à cet endroit. Exemple : _pk_id.*',
    providerId:
      'L’organisme qui dépose le cookie. Exemple : Opendatasoft. S’il manque, tapez son nom pour l’ajouter.',
    categoryId: 'Le tableau de la charte où figure le cookie. Exemple : cookies nécessaires.',
    service: 'La fonction du site qui s’en sert. Exemple : Authentification.',
    location: 'Les parties du site concernées. Exemple : front et back office.',
    purpose:
      'Ce que le cookie permet, en une phrase pour le visiteur. Exemple : Se souvenir de la langue du visiteur.',
    content:
      'Ce que garde sa valeur, pour le visiteur. Exemple : un identifiant tiré au hasard, sans lien avec votre nom.',
    lifetime:
      'Combien de temps le cookie reste chez le visiteur. Exemple : session, 13 mois, ou 13 mois glissants.',
    status: 'Seuls les cookies actifs figurent dans la charte.',
    storage: 'L’endroit du navigateur où l’information est gardée. Exemple : Cookie.',
    path: 'La partie du site pour laquelle il est déposé, si deux applications ont un cookie du même nom. Exemple : /agenda.',
    siteIds:
      'Les plateformes qui le déposent. Ce qui diffère d’une plateforme à l’autre, hors emplacement, est une autre fiche.',
    domain: 'Le domaine qui le dépose, s’il faut le préciser. Exemple : data.regionreunion.com.',
    party: 'Interne : déposé par votre site. Tiers : déposé par un autre, ou pour lui.',
    sharedRow:
      'Pour montrer plusieurs noms sur une seule ligne du tableau : écrivez les mêmes mots sur chacune de leurs fiches. Jamais publié. Exemple : Matomo.',
    recipients: 'Qui reçoit les informations recueillies. Exemple : Opendatasoft, hébergeur.',
    exemptionReason:
      'Pourquoi le service demandé ne peut fonctionner sans lui, en une phrase. Exemple : répartit les requêtes entre les deux serveurs du portail.',
    exemptionGround: 'Le cas prévu par la loi ou la CNIL. Exemple : authentification.',
    purposeCodes:
      'À quoi sert le cookie, parmi les finalités que distingue la CNIL. De préférence une seule. Exemple : authentification. S’il est exempté, le fondement de l’exemption en est déduit.',
    audienceConditions: 'Cochez ce que vous avez vérifié. Sans les six, le consentement est requis.',
    audienceAssessmentUrl:
      'Où se trouve votre auto-évaluation de l’outil de mesure. Exemple : https://intranet.exemple.fr/matomo.',
    lifetimeNote:
      'Dans quels cas la durée change. Exemple : 13 mois si l’internaute accepte, 6 mois s’il refuse.',
    renewal:
      'La durée repart-elle de zéro à chaque visite ? Pour une mesure d’audience exemptée, elle ne devrait pas.',
    lifetimeAsWritten: 'La durée telle que l’import l’a trouvée. Videz ce champ pour l’oublier.',
    lifetimeConfirmed: 'Oui : la durée ci-dessus est bien celle qui était écrite là.',
    storageNote: 'Par quel moyen l’information est gardée ou lue. Exemple : puce NFC.',
    subdomainDelegation:
      'Ce domaine est-il un sous-domaine du vôtre confié à un tiers ? Exemple : stats.exemple.fr, tenu par un prestataire.',
    thirdPartyAccess: 'D’autres que vous peuvent-ils lire ce que ce cookie contient ?',
    personalData: 'Ce cookie sert-il à traiter des données personnelles ? Sans réponse, on suppose que oui.',
    dataRetention: 'Combien de temps sont gardées les données qu’il permet de recueillir. Exemple : 25 mois.',
    reviewedOn:
      'Le jour où vous avez vérifié cette fiche pour la dernière fois. Enregistrer une fiche où rien n’est à corriger compte comme une vérification.',
    notes: 'Pour vous et vos collègues. Exemple : confirmé par l’équipe web en mars.',
  },
  lifetime: {
    session: 'Session',
    period: 'Une durée',
    unlimited: 'Sans limite',
    unknown: 'Pas encore connue',
    amount: 'Durée, en nombre',
    unit: 'Unité de la durée',
    hidden: 'La charte n’affiche pas encore cette durée :',
    showIt: 'ajoutez la colonne dans Site.',
    showInTable: 'ajoutez la colonne au tableau de sa catégorie.',
    understood: 'Compris : %{lifetime}',
    unread:
      '« %{typed} » ne se lit pas comme une durée. Écrivez un nombre et une unité, par exemple 13 mois, 390 jours ou 13 mois glissants.',
    periodUnread:
      '« %{typed} » ne se lit pas comme une durée. Écrivez un nombre et une unité, par exemple 25 mois, ou laissez vide.',
  },
}
