/** The words of signing in and out, and of missing rights. */
export const session = {
  email: 'Adresse électronique',
  tooManyAttempts: 'Trop de tentatives. Réessayez dans %{wait}.',
  readOnly: 'Cette page est en lecture seule pour vous. Peuvent la modifier les rôles suivants : %{roles}.',
  password: {
    label: 'Mot de passe',
    new: 'Nouveau mot de passe',
    show: 'Afficher le mot de passe',
    capsLock: 'Les majuscules sont verrouillées.',
    rule: 'De %{min} à %{max} caractères, ceux que vous voulez.',
    missing: 'Il en manque un. |||| Il en manque %{smart_count}.',
    tooMany: 'Il y en a un de trop. |||| Il y en a %{smart_count} de trop.',
    longEnough: 'La longueur convient.',
  },
  signIn: {
    title: 'Connexion',
    submit: 'Se connecter',
    forgotten: 'Mot de passe oublié ?',
    passwordSet: 'Votre mot de passe est enregistré. Connectez-vous avec lui.',
    signedOut: 'Vous êtes déconnecté(e).',
  },
  signOut: {
    title: 'Déconnexion',
    pending: 'Déconnexion en cours…',
    failed: 'Vous êtes encore connecté(e) : la déconnexion n’a pas abouti.',
    stay: 'Revenir au registre',
  },
  again: {
    title: 'Votre session est terminée',
    text: 'Connectez-vous de nouveau pour continuer. Ce que vous avez saisi est toujours là.',
    other: 'Se connecter avec un autre compte',
    later: 'Plus tard',
    postponed:
      'Rien ne peut être lu ni enregistré avant une nouvelle connexion. Ce que vous avez saisi est toujours là.',
  },
  forgotten: {
    title: 'Mot de passe oublié',
    text: 'Indiquez l’adresse de votre compte : un lien pour choisir un autre mot de passe y sera envoyé.',
    submit: 'Recevoir un lien',
    sent: 'Si un compte utilise cette adresse, un lien vient d’y être envoyé. Il ne sert qu’une fois, et pour un temps limité. S’il n’arrive pas, regardez dans les indésirables, puis demandez à la personne qui administre le registre.',
    askSomebody:
      'Demandez un lien à une personne qui administre le registre : elle peut vous en remettre un, qui permet de choisir un autre mot de passe.',
    back: 'Revenir à la connexion',
  },
  link: {
    title: 'Mot de passe',
    invitation: 'Bienvenue',
    reset: 'Nouveau mot de passe',
    hello:
      'Bonjour %{name}. Choisissez le mot de passe avec lequel vous vous connecterez au registre des cookies.',
    submit: 'Enregistrer ce mot de passe',
    dead: 'Ce lien ne fonctionne plus',
    deadText: 'Il a déjà servi, il a été remplacé par un plus récent, ou son délai est passé.',
    deadHow:
      'Si vous avez déjà choisi votre mot de passe, connectez-vous avec lui. Sinon, demandez un nouveau lien à la personne qui administre le registre.',
    goToSignIn: 'Aller à la connexion',
  },
  menu: {
    open: 'Votre compte : %{name}',
    title: 'Votre compte',
    account: 'Mon compte',
    documentation: 'Documentation de l’API',
    signOut: 'Se déconnecter',
  },
  notAllowed: {
    title: 'Page réservée',
    text: 'Votre rôle (%{role}) ne donne pas accès à cette page. Une personne qui administre le registre peut le changer.',
    limited:
      'Votre rôle (%{role}), ou les plateformes auxquelles votre compte est limité, ne donnent pas accès à cette page. Une personne qui administre le registre peut le changer.',
  },
}
