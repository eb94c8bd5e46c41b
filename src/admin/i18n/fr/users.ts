/** What react-admin looks for under the resource’s name. */
export const userFields = {
  name: 'Utilisateur |||| Utilisateurs',
  fields: {
    id: 'Numéro',
    version: 'Version de la fiche',
    createdAt: 'Créé le',
    updatedAt: 'Modifié le',
    name: 'Nom',
    email: 'Adresse électronique',
    role: 'Rôle',
    language: 'Langue',
    disabled: 'Compte désactivé',
    status: 'État',
    lastSignInAt: 'Dernière connexion',
    openSessions: 'Sessions ouvertes',
  },
}

export const roles = {
  reader: 'Lecture',
  editor: 'Rédaction',
  publisher: 'Publication',
  administrator: 'Administration',
}
