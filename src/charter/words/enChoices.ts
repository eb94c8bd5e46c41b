import type { frChoices } from './frChoices.ts'

const grounds = {
  consentChoice: 'The visitor’s choice about trackers',
  authentication: 'Authentication',
  cartBilling: 'Basket or billing',
  uiPreference: 'Interface personalisation asked for (language, presentation)',
  loadBalancing: 'Load balancing',
  paywallSample: 'Free sample of a paying site',
  audienceMeasurement: 'Exempt audience measurement',
  userInput: 'The visitor’s input',
  serviceSecurity: 'Security of the service',
  mediaPlayer: 'Playing audio or video',
  transmissionOnly: 'Transmission of the communication',
  otherStrictlyNecessary: 'Other strictly necessary tracker',
}

const answer = { yes: 'Yes', no: 'No' }

export const enChoices: typeof frChoices = {
  renewal: { fixed: 'Not renewed', renewed: 'Renewed at each visit' },
  lifetimeConfirmed: answer,
  thirdPartyAccess: answer,
  personalData: answer,
  subdomainDelegation: answer,
  exemptionGround: grounds,
  purposeCodes: {
    ...grounds,
    authSecurity: 'Security of authentication',
    audienceNonExempt: 'Audience measurement that needs consent',
    adsPersonalised: 'Personalised advertising',
    adsMeasurement: 'Measurement of advertising',
    adsGeolocated: 'Geolocated advertising',
    contentPersonalisation: 'Personalisation of content',
    socialSharing: 'Sharing on social networks',
  },
  audienceConditions: {
    publisherOnly: 'Limited to the platform’s own audience, on its sole behalf',
    anonymousOnly: 'Anonymous statistics only',
    notCrossSite: 'No tracking from one site or app to another',
    notCrossReferenced: 'Not cross-referenced with other processing',
    notShared: 'Not passed on to third parties',
    notReused: 'Not reused by the provider on its own behalf',
  },
  role: {
    publisher: 'The public body itself',
    processor: 'Processor',
    controller: 'Controller',
    joint: 'Joint controller',
  },
  topics: {
    definition: 'What a cookie is',
    consent: 'How to accept, refuse and withdraw consent',
    consequences: 'Consequences of accepting or refusing',
    legalBasis: 'Legal basis of the processing',
    exemptTrackers: 'Trackers exempt from consent',
    audienceOptOut: 'Exempt audience measurement and how to object',
    rights: 'Rights of individuals',
    complaint: 'Complaint to the CNIL',
    retention: 'Retention of data',
    transfers: 'Transfers outside the European Economic Area',
    updates: 'Date and announcement of updates',
  },
}
