// The codes of the register's fields that other code names too. Apart from the schemas, so that a screen that needs
// only codes does not download zod.

/** Whether the law asks for the visitor's consent first (loi Informatique et Libertés, art. 82). */
export const CONSENTS = ['exempt', 'required'] as const

/** `exact`: the name as it is; `pattern`: `*` stands for any characters (`_ga_*`). */
export const NAME_MATCHES = ['exact', 'pattern'] as const

/** `first`: set by the platform itself; `third`: set by, or for, somebody else. */
export const PARTIES = ['first', 'third'] as const

/**
 * Techniques of storing on, or reading from, the visitor's device: all that the law's article 82 covers, which is
 * more than cookies (EDPB Guidelines 2/2023).
 */
export const STORAGES = [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
  'etagCache',
  'pixel',
  'urlDecoration',
  'sdk',
  'osIdentifier',
  'fingerprint',
  'ipOnly',
  'flashLso',
  'other',
] as const

/** Answers to a question that may still be open, which is then ''. */
export const ANSWERS = ['yes', 'no'] as const

/** Whether each visit makes a tracker last anew. */
export const RENEWALS = ['fixed', 'renewed'] as const

/** Grounds that may exempt a tracker from consent (loi Informatique et Libertés, art. 82; CNIL guidelines 2020-091). */
export const EXEMPTION_GROUNDS = [
  'consentChoice',
  'authentication',
  'cartBilling',
  'uiPreference',
  'loadBalancing',
  'paywallSample',
  'audienceMeasurement',
  'userInput',
  'serviceSecurity',
  'mediaPlayer',
  'transmissionOnly',
  'otherStrictlyNecessary',
] as const

/** Purposes that always need consent (CNIL developer guide, sheet 16), and audience measurement beyond the exemption. */
export const CONSENT_PURPOSES = [
  'audienceNonExempt',
  'adsPersonalised',
  'adsMeasurement',
  'adsGeolocated',
  'contentPersonalisation',
  'socialSharing',
] as const

/** Purposes of a tracker, as codes that rules can read. */
export const PURPOSE_CODES = [
  'consentChoice',
  'authentication',
  'authSecurity',
  'cartBilling',
  'uiPreference',
  'loadBalancing',
  'paywallSample',
  'audienceMeasurement',
  'userInput',
  'serviceSecurity',
  'mediaPlayer',
  'transmissionOnly',
  'otherStrictlyNecessary',
  ...CONSENT_PURPOSES,
] as const

/** Conditions of audience measurement that needs no consent (CNIL guidelines 2020-091, art. 5). */
export const AUDIENCE_CONDITIONS = [
  'publisherOnly',
  'anonymousOnly',
  'notCrossSite',
  'notCrossReferenced',
  'notShared',
  'notReused',
] as const

/** Roles of a provider in the processing: the public body itself, or one that it works with (GDPR art. 4(7), 4(8), 26). */
export const PROVIDER_ROLES = ['publisher', 'processor', 'controller', 'joint'] as const

/** Only `active` cookies are shown in the charter. */
export const STATUSES = ['draft', 'active', 'retired'] as const

/**
 * Safeguards that make a transfer outside the European Economic Area lawful (GDPR chapter V): none needed, an adequacy
 * decision (art. 45), the one for the organisations of the Data Privacy Framework, standard contractual clauses or binding
 * corporate rules (art. 46), a derogation (art. 49).
 */
export const TRANSFER_SAFEGUARDS = ['none', 'adequacy', 'dpf', 'scc', 'bcr', 'derogation'] as const

/**
 * `text`: words only; `registry`: its words, then the tables of cookies; `providers`: then a table of providers. Each table
 * stands once, in the first such section.
 */
export const SECTION_KINDS = ['text', 'registry', 'providers'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** Where the words of a part come from: the body itself, or one of our models that nobody has read yet. */
export const SECTION_WORDINGS = ['own', 'model'] as const

/** Topics of a part of the text, among those that visitors must be informed of. */
export const SECTION_TOPICS = [
  'definition',
  'consent',
  'consequences',
  'acrossDevices',
  'legalBasis',
  'exemptTrackers',
  'audienceOptOut',
  'rights',
  'complaint',
  'retention',
  'transfers',
  'updates',
] as const
export type SectionTopic = (typeof SECTION_TOPICS)[number]

/**
 * `restore`: a record was put back to an earlier state, or is there again after it was deleted. `publish`: a version
 * went online. `accept`: somebody answers for a finding from then on; `withdraw`: no longer. `refuse`: a write that the
 * person's role does not allow was asked for and not done. `import`: a list took the place of the one before, or a file was brought in; `undo`: what it brought was taken away again. The last three
 * are about accounts: a password was chosen, a link to choose one was made, sessions were ended by somebody.
 */
export const CHANGE_ACTIONS = [
  'create',
  'update',
  'delete',
  'reorder',
  'restore',
  'publish',
  'accept',
  'withdraw',
  'refuse',
  'import',
  'declare',
  'retract',
  'announce',
  'recall',
  'undo',
  'setPassword',
  'issueLink',
  'endSessions',
] as const
export type ChangeAction = (typeof CHANGE_ACTIONS)[number]
