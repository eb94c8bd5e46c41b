import type { Category } from './category.ts'
import type { Cookie } from './cookie.ts'
import type { Provider } from './provider.ts'
import type { Section } from './section.ts'
import type { Site } from './site.ts'

// Records in which nothing has been filled in yet. They are not valid: they stand in where a form is half
// filled, so that it can be previewed.

export const blankProvider: Provider = {
  name: '',
  legalName: '',
  role: '',
  website: '',
  privacyPolicyUrl: '',
  country: '',
  hostingCountries: [],
  transferSafeguard: '',
  safeguardDocument: '',
  safeguardCheckedOn: null,
  dpaReference: '',
  contact: '',
  reviewedOn: null,
  notes: '',
}

export const blankCategory: Category = {
  key: '',
  name: '',
  description: '',
  consent: 'exempt',
}

export const blankCookie: Cookie = {
  name: '',
  nameMatch: 'exact',
  providerId: 0,
  categoryId: 0,
  service: '',
  location: '',
  purpose: '',
  lifetime: '',
  lifetimeNote: '',
  renewal: '',
  party: 'first',
  storage: 'cookie',
  storageNote: '',
  domain: '',
  subdomainDelegation: '',
  thirdPartyAccess: '',
  recipients: '',
  personalData: '',
  dataRetention: '',
  purposeCodes: [],
  exemptionGround: '',
  exemptionReason: '',
  audienceConditions: [],
  audienceAssessmentUrl: '',
  status: 'active',
  lifetimeAsWritten: '',
  lifetimeConfirmed: '',
  reviewedOn: null,
  notes: '',
}

export const blankSection: Section = {
  heading: '',
  body: '',
  kind: 'text',
  topics: [],
}

/** Without its columns: a table always has some. */
export const blankSite: Omit<Site, 'columns'> = {
  title: '',
  platformName: '',
  platformUrl: '',
  language: 'fr',
  controller: '',
  controllerContact: '',
  dpoContact: '',
  withdrawalLabel: '',
  withdrawalUrl: '',
  publisherDomains: '',
  consentChoiceRetention: '',
  adequacyCountries: [],
  adequacyCheckedOn: null,
  reviewInterval: '',
  nextReviewOn: null,
  embeddingSites: '',
}
