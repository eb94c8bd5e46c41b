import { trackerFacts, type TrackerFacts } from '../findings/charter/trackerFacts.ts'
import { isActive } from '../findings/ruleContext.ts'
import { EEA_COUNTRIES } from '../kit/eeaCountries.ts'
import { countryNames } from '../kit/countryNames.ts'
import { escapeAttribute, escapeHtml } from '../kit/html.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import type { SectionTopic } from '../register/choices.ts'
import type { Provider } from '../register/provider.ts'
import type { Register } from '../register/register.ts'
import { lifetimeInWords } from '../words/lifetimeInWords.ts'
import { valueInWords } from '../words/valueInWords.ts'

/** What the model texts are filled with: HTML, or '' where the register does not say. */
export interface TextFacts extends TrackerFacts {
  /** The body: « Région Exemple ». */
  body: string
  /** How to reach its data-protection officer. */
  officer: string
  /** The platform by its name. */
  platform: string
  /** The link by which visitors change their mind. */
  withdrawal: string
  /** For how long a choice is remembered: « 6 mois ». */
  choiceRetention: string
  /** The interval of reviews: « 6 mois ». */
  reviewInterval: string
  /** The categories that need consent. */
  consentCategories: string[]
  /** Whether the tables say for how long each tracker stays. */
  showsLifetimes: boolean
  /** The providers outside the European Economic Area, with their countries and the safeguard. */
  transfers: string[]
}

/** A heading and, as HTML, what a charter says of a topic. */
interface WrittenTopic {
  heading: string
  body: string
}

/** Writes a topic from what the register says of the body, its platform and its trackers. */
export type TopicTexts = Record<SectionTopic, (facts: TextFacts) => WrittenTopic>

/** Reads what the model texts say of the body, its platform and its trackers. */
export function readTextFacts(register: Register): TextFacts {
  const { site, categories, cookies, providers } = register
  const active = cookies.filter(isActive)
  const used = new Set(active.map(({ categoryId }) => categoryId))
  const setting = new Set(active.map(({ providerId }) => providerId))
  const [body = ''] = site.controller.split('\n')
  return {
    ...trackerFacts(register),
    body: escapeHtml(body.trim()),
    officer: linkContact(site.dpoContact),
    platform: escapeHtml(site.platformName),
    withdrawal: linkTo(site.withdrawalUrl, site.withdrawalLabel),
    choiceRetention: lifetimeInWords(site.consentChoiceRetention, site.language),
    reviewInterval: lifetimeInWords(site.reviewInterval, site.language),
    consentCategories: categories
      .filter(({ id, consent }) => consent === 'required' && used.has(id))
      .map(({ name }) => escapeHtml(name)),
    showsLifetimes: site.columns.some(({ field }) => field.startsWith('cookie.lifetime')),
    transfers: providers
      .filter(({ id }) => setting.has(id))
      .flatMap((provider) => describeTransfer(provider, register)),
  }
}

/** « Acme (États-Unis), clauses contractuelles types »; nothing for a provider within the European Economic Area. */
function describeTransfer(provider: Provider, { site: { language } }: Register): string[] {
  const names = countryNames(language)
  const abroad = [...new Set([provider.country, ...provider.hostingCountries])]
    .filter((code) => names.has(code) && !EEA_COUNTRIES.has(code))
    .map((code) => names.get(code))
  if (abroad.length === 0) return []
  const safeguard = valueInWords('providers', 'transferSafeguard', provider.transferSafeguard, language)
  const hasSafeguard = !['', 'none'].includes(provider.transferSafeguard)
  return [escapeHtml(`${provider.name} (${abroad.join(', ')})${hasSafeguard ? `, ${safeguard}` : ''}`)]
}

/** A link where there is an address that leads somewhere from any page, the words alone elsewhere. */
function linkTo(address: string, words: string): string {
  const name = escapeHtml(words)
  return isWebAddress(address) && name !== '' ? `<a href="${escapeAttribute(address)}">${name}</a>` : name
}

const EMAIL = /(?<![^\s@<>(),;:])[^\s@<>(),;:]+@[^\s@<>(),;:.]+(?:\.[^\s@<>(),;:.]+)+/

/** Makes the first e-mail address of a contact a link. */
function linkContact(contact: string): string {
  const [email] = EMAIL.exec(contact) ?? []
  if (email === undefined) return escapeHtml(contact)
  const [before = '', ...after] = contact.split(email)
  const link = `<a href="mailto:${escapeAttribute(email)}">${escapeHtml(email)}</a>`
  return `${escapeHtml(before)}${link}${escapeHtml(after.join(email))}`
}
