/** The words of the screens of providers. */
export const providers = {
  add: 'Ajouter un prestataire',
  createTitle: 'Nouveau prestataire',
  count: '%{smart_count} prestataire |||| %{smart_count} prestataires',
  cookieCount: '%{smart_count} cookie |||| %{smart_count} cookies',
  empty:
    'Aucun prestataire pour l’instant. Un prestataire est l’organisme qui dépose ou lit un cookie : une société, ou la collectivité elle-même.',
  filters: {
    label: 'Recherche et filtres',
    all: 'Toutes',
    withoutPolicy: 'Manquante',
  },
  cookies: {
    title: 'Cookies du prestataire %{name}',
    add: 'Ajouter un cookie',
    none: 'Aucun cookie de ce prestataire n’est au registre.',
    all: 'Voir le cookie de ce prestataire |||| Voir les %{smart_count} cookies de ce prestataire',
  },
  form: {
    noSafeguard: 'Pas encore renseignée',
    followUp: 'Suivi interne',
    followUpHint: 'Contrat, contact, date de revue et notes, jamais publiés',
  },
  help: {
    name: 'Le nom que les visiteurs liront dans la charte. Exemple : Opendatasoft.',
    legalName: 'Le nom officiel de la société, s’il est différent. Exemple : Opendatasoft SAS.',
    service:
      'Ce qu’il fait pour vous. Exemple : Hébergement. Un prestataire peut figurer dans la charte sans déposer de cookie.',
    listed:
      'Sans réponse, la charte le montre, sauf si c’est l’organisme lui-même. Non : elle ne le montre pas.',
    website: 'Son site public. Exemple : https://www.opendatasoft.com.',
    privacyPolicyUrl:
      'La page où ce prestataire dit ce qu’il fait des données. Exemple : https://www.opendatasoft.com/politique-de-confidentialite.',
    country: 'Le pays où il est établi. Exemple : France.',
    role: 'Ce qu’il est pour vos données. Choisissez « L’organisme lui-même » pour vos propres cookies.',
    hostingCountries:
      'Où les données sont gardées, si ce n’est pas seulement dans ce pays. Exemple : Irlande.',
    safeguardDocument:
      'Où trouver ce qui l’établit. Exemple : clauses contractuelles signées le 3 mars 2026.',
    safeguardCheckedOn:
      'Le jour où vous l’avez vérifiée, par exemple sur la liste du Data Privacy Framework.',
    transferSafeguard:
      'Ce qui encadre l’envoi des données hors de l’Espace économique européen. Dans un pays de cet espace, aucune garantie n’est nécessaire.',
    dpaReference: 'La référence du contrat qui l’engage (article 28 du RGPD). Exemple : marché 2025-041.',
    contact: 'Qui joindre chez lui pour une question sur les données. Exemple : dpo@exemple.fr.',
    reviewedOn:
      'Le jour où vous avez vérifié cette fiche pour la dernière fois. Enregistrer une fiche où rien n’est à corriger compte comme une vérification.',
    notes: 'Pour vous et vos collègues. Exemple : nouveau contrat en préparation.',
  },
}
