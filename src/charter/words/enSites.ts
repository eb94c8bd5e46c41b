import { fieldWords, type RegisterWords } from './registerWords.ts'

const the = fieldWords('m')

/** The fields of a site, in English. */
export const enSites: RegisterWords['fields']['sites'] = {
  title: the('Title of the charter'),
  platformName: the('Name of the platform'),
  platformUrl: the('Address of the platform'),
  language: the('Language of the charter'),
  controller: the('Data controller'),
  controllerContact: the('How to reach the data controller'),
  dpoContact: the('How to reach the data-protection officer'),
  withdrawalLabel: the('Text of the “Manage my cookies” link', 'text of the link to manage cookies'),
  withdrawalUrl: the('Address of the “Manage my cookies” link', 'address of the link to manage cookies'),
  pageNotes: the('Statements added to the page'),
  logo: the('Logo'),
  timeZone: the('Time zone'),
  publisherDomains: the('Domains of the platform'),
  consentChoiceRetention: the('How long the choice is remembered'),
  consentAcrossDevices: the('Choice shared by all devices'),
  adequacyCountries: the('Countries covered by an adequacy decision'),
  adequacyCheckedOn: the('List of these countries checked on', 'date on which these countries were checked'),
  reviewInterval: the('Time between two checks'),
  nextReviewOn: the('Next review of the charter', 'date of the next review'),
  embeddingSites: the('Sites that may show the charter'),
  columns: the('Columns of the tables'),
  slug: the('Name in addresses'),
  archived: the('Archiving'),
  charterList: the('Public list of the charters'),
  sectionOrder: the('Order of the sections'),
  languages: the('Other languages of the charter'),
  translations: the('Translations'),
  id: the('Number'),
  version: the('Version of the record'),
  createdAt: the('Created on'),
  updatedAt: the('Changed on'),
}
