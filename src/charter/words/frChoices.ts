const grounds = {
  consentChoice: 'Choix de l’internaute sur les traceurs',
  authentication: 'Authentification',
  cartBilling: 'Panier ou facturation',
  uiPreference: 'Personnalisation de l’interface demandée (langue, présentation)',
  loadBalancing: 'Répartition de la charge',
  paywallSample: 'Échantillon gratuit d’un site payant',
  audienceMeasurement: 'Mesure d’audience exemptée',
  userInput: 'Saisie de l’internaute',
  serviceSecurity: 'Sécurité du service',
  mediaPlayer: 'Lecture de contenu audio ou vidéo',
  transmissionOnly: 'Transmission de la communication',
  otherStrictlyNecessary: 'Autre traceur strictement nécessaire',
}

const answer = { yes: 'Oui', no: 'Non' }

/** What is chosen where the rules ask for it. */
export const frChoices = {
  renewal: { fixed: 'Non renouvelée', renewed: 'Renouvelée à chaque visite' },
  lifetimeConfirmed: answer,
  thirdPartyAccess: answer,
  personalData: answer,
  subdomainDelegation: answer,
  exemptionGround: grounds,
  purposeCodes: {
    ...grounds,
    authSecurity: 'Sécurité de l’authentification',
    audienceNonExempt: 'Mesure d’audience soumise au consentement',
    adsPersonalised: 'Publicité personnalisée',
    adsMeasurement: 'Mesure de la publicité',
    adsGeolocated: 'Publicité géolocalisée',
    contentPersonalisation: 'Personnalisation des contenus',
    socialSharing: 'Partage sur les réseaux sociaux',
  },
  audienceConditions: {
    publisherOnly: 'Mesure limitée à la seule audience de la plateforme, pour son seul compte',
    anonymousOnly: 'Statistiques anonymes uniquement',
    notCrossSite: 'Pas de suivi d’un site ou d’une application à l’autre',
    notCrossReferenced: 'Pas de recoupement avec d’autres traitements',
    notShared: 'Pas de transmission à des tiers',
    notReused: 'Pas de réutilisation par le prestataire pour son compte',
  },
  role: {
    publisher: 'L’organisme lui-même',
    processor: 'Sous-traitant',
    controller: 'Responsable du traitement',
    joint: 'Responsable conjoint',
  },
  topics: {
    definition: 'Ce qu’est un cookie',
    consent: 'Comment accepter, refuser et retirer son consentement',
    consequences: 'Conséquences d’une acceptation ou d’un refus',
    legalBasis: 'Base juridique du traitement',
    exemptTrackers: 'Traceurs exemptés de consentement',
    audienceOptOut: 'Mesure d’audience exemptée et moyen de s’y opposer',
    rights: 'Droits des personnes',
    complaint: 'Réclamation auprès de la CNIL',
    retention: 'Conservation des données',
    transfers: 'Transferts hors Espace économique européen',
    updates: 'Date et annonce des mises à jour',
  },
}
