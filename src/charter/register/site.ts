import { z } from 'zod'
import {
  countryList,
  describeField,
  inLanguages,
  optionalAnswer,
  optionalDay,
  optionalImage,
  optionalLongText,
  optionalPeriod,
  optionalText,
  optionalWebAddress,
  requiredChoice,
  requiredText,
  timeZone,
} from './fieldTypes.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import { tableColumns } from './tableColumns.ts'
import { LANGUAGES } from '../kit/language.ts'

/** Where visitors withdraw their consent: a web address, a path of the platform, or `#cookies`, which opens a panel. */
const withdrawalUrl = describeField(
  optionalText.refine((address) => address === '' || isWithdrawalUrl(address), 'errors.withdrawalUrl'),
  'text',
  '',
)

const PATH_OR_FRAGMENT = /^(\/(?![/\\])|#)[^\s\\<>"]*$/

export function isWithdrawalUrl(address: string): boolean {
  return isWebAddress(address) || (PATH_OR_FRAGMENT.test(address) && address !== '#')
}

/** Origins such as `https://www.example.fr`, one on each line; '' when there is none. */
export const embeddingSites = describeField(
  optionalLongText.refine((text) => originsIn(text).every(isOrigin), 'errors.origins'),
  'longText',
  '',
)

/** The origins that a text holds, each as it was typed. */
export function originsIn(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** A scheme, a host and perhaps a port: what `frame-ancestors` takes (CSP 3, host-source), without wildcards. */
const ORIGIN = /^https?:\/\/(?:\[[0-9a-f:]+\]|[\p{L}\p{N}.-]+)(?::(\d{1,5}))?\/?$/iu
const PORT_MAX = 65_535

export function isOrigin(text: string): boolean {
  const [whole, port = '0'] = ORIGIN.exec(text) ?? []
  return whole !== undefined && Number(port) <= PORT_MAX
}

/** Domain names such as `ville-exemple.fr`, one on each line; '' when there is none. */
const publisherDomains = describeField(
  optionalLongText.refine((text) => domainsIn(text).every((domain) => DOMAIN.test(domain)), 'errors.domains'),
  'longText',
  '',
)

/** The domains that a text holds, in lower case and without the dot that cookies write before them. */
function domainsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((domain) => domain.replace(/^\./, ''))
    .filter(Boolean)
}

const DOMAIN =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u

/** The platform that the charter speaks of, and how its tables are laid out. */
export const siteSchema = z.strictObject({
  title: inLanguages(requiredText),
  platformName: inLanguages(requiredText, 'name'),
  platformUrl: optionalWebAddress,
  language: requiredChoice(LANGUAGES, 'fr'),
  /** The data controller (GDPR art. 4(7)): its name, published when filled in. */
  controller: inLanguages(optionalLongText, 'name'),
  /** How to reach it (GDPR art. 13(1)(a)), published beside its name. */
  controllerContact: inLanguages(optionalLongText),
  /** How to reach the data-protection officer (GDPR art. 13(1)(b)), published when filled in. */
  dpoContact: inLanguages(optionalText),
  /** The link by which visitors change their mind at any time (loi Informatique et Libertés, art. 82), published. */
  withdrawalLabel: inLanguages(optionalText),
  withdrawalUrl,
  /** Other sites that may show the charter in a frame, beside the platform itself: an origin on each line. */
  embeddingSites,
  /**
   * Whether the page says of itself what nobody typed: the name of the body, number and day of the version, what changed
   * last, contents, and under each table whether its cookies wait for consent.
   */
  pageNotes: optionalAnswer,
  /** The logo of the body, above a page that speaks of itself. */
  logo: optionalImage,
  // Internal, never published:
  /** The time zone of every day that the register names, asks for or counts. */
  timeZone,
  /** The domains of the platform, one on each line: a cookie of any of them is set by the platform itself. */
  publisherDomains,
  /** How long the platform remembers that a visitor accepted or refused. */
  consentChoiceRetention: optionalPeriod,
  /** Whether the choice of a visitor who is signed in holds on every device where they sign in (CNIL, 2025-131). */
  consentAcrossDevices: optionalAnswer,
  /** Countries that an adequacy decision covers (GDPR art. 45), as the officer last checked. */
  adequacyCountries: countryList,
  adequacyCheckedOn: optionalDay,
  /** The time for which a check of a record holds; six months when empty. */
  reviewInterval: optionalPeriod,
  /** When the charter as a whole is to be reviewed next. */
  nextReviewOn: optionalDay,
  columns: inLanguages(tableColumns),
})

export type Site = z.infer<typeof siteSchema>
