import { frHistory } from '#charter/words/frHistory.ts'

/** The words of the screens of accounts. */
export const users = {
  invite: 'Inviter une personne',
  inviteTitle: 'Inviter une personne',
  inviteSubmit: 'Créer le compte',
  inviteAnother: 'Inviter une autre personne',
  invited: 'Le compte de %{name} est créé',
  count: '%{smart_count} compte |||| %{smart_count} comptes',
  noDeletion:
    'Un compte ne se supprime pas : l’historique du registre s’y réfère. Désactivez-le quand la personne s’en va, plus personne ne peut alors s’y connecter.',
  neverSignedIn: 'jamais',
  filters: {
    label: 'Recherche et filtres',
    searchHint: 'Nom ou adresse',
    all: 'Tous',
    clear: 'Afficher tous les comptes',
  },
  limit: {
    label: 'Plateformes',
    all: 'Toutes, aussi celles à venir',
    some: 'Certaines seulement',
    which: 'Lesquelles',
    help: 'Le compte lit tout, et ne modifie que ce qui paraît sur les plateformes cochées.',
    none: 'Aucune plateforme : ce compte ne peut rien modifier.',
  },
  status: {
    invited: 'Pas encore de mot de passe',
    active: 'Actif',
    disabled: 'Désactivé',
  },
  roles: {
    reader: 'Consulte tout le registre, sans rien modifier.',
    editor: 'Ajoute, modifie et supprime les cookies, les prestataires, les catégories et le texte.',
    publisher:
      'Rédige, règle aussi ce que la charte dit du site, et répond de ce qui va en ligne : le ou la DPO.',
    administrator: 'Fait tout ce qui précède, et gère les comptes.',
  },
  help: {
    name: 'Le nom que l’historique du registre retiendra. Exemple : Camille Hoarau.',
    email: 'L’adresse avec laquelle cette personne se connecte. Exemple : camille.hoarau@exemple.fr.',
    language: 'La langue de ses écrans et des messages qu’elle reçoit. Elle peut en changer.',
    disabled: 'Personne ne peut plus se connecter à ce compte, et ses sessions se terminent.',
  },
  link: {
    label: 'Lien à usage unique',
    mailed:
      'Le lien a été envoyé par courriel à cette personne. Vous pouvez aussi le lui remettre vous-même.',
    notMailed: 'Ce serveur n’envoie pas de courriel : remettez ce lien à cette personne, et à elle seule.',
    thisComputerOnly:
      'Ce lien ne s’ouvre que sur l’ordinateur où le registre est installé. Pour qu’il s’ouvre ailleurs, ouvrez le registre à l’adresse où vos collègues le trouveront, et faites-y un nouveau lien ; la personne qui tient le serveur la connaît.',
    until: 'Il fonctionne jusqu’au %{until}, et une seule fois.',
    once: 'Il ne sera plus affiché : copiez-le maintenant, ou faites-en un autre plus tard.',
    copy: 'Copier le lien',
    copied: 'Le lien est copié.',
    notCopied: 'Le lien est sélectionné : copiez-le.',
  },
  access: {
    title: 'Accès',
    lastSignIn: 'Dernière connexion :',
    openSessions: '%{smart_count} session ouverte |||| %{smart_count} sessions ouvertes',
    invitation: 'Faire un nouveau lien d’invitation',
    invitationHelp:
      'Cette personne n’a pas encore choisi de mot de passe. Le lien précédent ne fonctionnera plus.',
    reset: 'Faire un lien pour changer de mot de passe',
    resetHelp:
      'Pour qui a oublié le sien. Le mot de passe actuel reste valable tant que le lien n’a pas servi.',
    disabled: 'Ce compte est désactivé : il n’y a ni lien à faire, ni session à terminer.',
    endSessions: 'Terminer ses sessions',
    ended: 'Une session a été terminée. |||| %{smart_count} sessions ont été terminées.',
  },
}

/** The messages that react-admin reads under the name of the resource. */
export const userFields = {
  name: 'Utilisateur |||| Utilisateurs',
  fields: {
    id: 'Numéro',
    version: 'Version de la fiche',
    createdAt: 'Créé le',
    updatedAt: 'Modifié le',
    ...frHistory.accountFields,
    status: 'État',
    lastSignInAt: 'Dernière connexion',
    openSessions: 'Sessions ouvertes',
  },
}
