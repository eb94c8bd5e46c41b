/** The words of the page of a person’s own account. */
export const account = {
  title: 'Mon compte',
  profile: {
    title: 'Qui vous êtes',
    role: 'Rôle : %{role}',
    byAdministrator: 'L’adresse et le rôle se changent auprès d’une personne qui administre le registre.',
    nameHelp: 'L’historique du registre dit sous ce nom qui a fait quoi.',
  },
  password: {
    title: 'Mot de passe',
    text: 'Vos autres sessions se terminent quand le mot de passe change ; celle-ci reste ouverte.',
    byServer:
      'Votre mot de passe a été choisi sur le serveur, et d’autres que vous ont pu le lire. Choisissez le vôtre.',
    current: 'Mot de passe actuel',
    submit: 'Changer le mot de passe',
    changed: 'Le mot de passe est changé. Vos autres sessions sont terminées.',
  },
  sessions: {
    title: 'Sessions ouvertes',
    text: 'Là où votre compte est connecté. Si l’une ne vous dit rien, terminez-la et changez de mot de passe.',
    browser: '%{browser} sur %{system}',
    unknown: 'Navigateur inconnu',
    current: 'cette session',
    opened: 'ouverte',
    lastSeen: 'vue',
    end: 'Terminer',
    endOne: 'Terminer la session : %{name}',
    endOthers: 'Terminer toutes les autres',
  },
}
