/** The words of the home page. */
export const home = {
  toDo: {
    title: 'À faire',
    nothing: 'Rien ne manque au registre.',
    lifetime: '%{smart_count} durée manquante |||| %{smart_count} durées manquantes',
    drafts:
      '%{smart_count} cookie en brouillon, absent de la charte |||| %{smart_count} cookies en brouillon, absents de la charte',
    privacyPolicy:
      '%{smart_count} prestataire sans politique de confidentialité |||| %{smart_count} prestataires sans politique de confidentialité',
    controller: 'Responsable du traitement à indiquer',
    dpoContact: 'Contact du délégué à la protection des données à renseigner',
  },
  counts: {
    byCategory: 'Cookies par catégorie',
    byProvider: 'Cookies par prestataire',
    cookies: '%{smart_count} cookie |||| %{smart_count} cookies',
    of: '%{name} : %{smart_count} cookie |||| %{name} : %{smart_count} cookies',
    allProviders: 'Voir le prestataire |||| Voir les %{smart_count} prestataires',
  },
  changes: {
    title: 'Dernières modifications',
    none: 'Aucune modification pour l’instant.',
    section: 'Partie « %{name} »',
    create: 'ajout',
    update: 'modification : %{fields}',
    same: 'enregistrement',
    delete: 'suppression',
    reorder: 'changement d’ordre',
    restore: 'retour à un état antérieur',
    publish: 'mise en ligne',
    refuse: 'tentative refusée',
    endSessions: 'sessions terminées',
    setPassword: 'mot de passe choisi',
    issueLink: 'lien à usage unique créé',
    server: 'le serveur',
    number: 'n° %{id}',
  },
  empty: {
    text: 'Le registre ne contient encore aucun cookie. Commencez par en décrire un : la charte se compose au fur et à mesure. Vous pouvez aussi écrire d’abord le texte qui l’entoure.',
    firstCookie: 'Ajouter un premier cookie',
    writeText: 'Écrire le texte de la charte',
    toRead: 'Le registre ne contient encore aucun cookie.',
  },
}
