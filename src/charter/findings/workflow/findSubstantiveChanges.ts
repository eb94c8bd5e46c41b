import { isLonger } from '../../lifetime/compare.ts'
import type { Cookie } from '../../register/cookie.ts'
import type { Identified, Register } from '../../register/register.ts'
import { listConsentPurposes } from '../consent/exemptPurposes.ts'
import { cleanText } from '../isMissing.ts'
import { readRecipients } from '../identity/recipients.ts'
import { FUNCTION_WORDS, readPurpose, readWords } from '../recordWords.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** Finds the substantive additions of a register to the published one; removals and corrected spellings do not count. */
export function findSubstantiveChanges(register: Register, online: Register): SubstantiveChanges {
  const [now, then] = [consentFacts(register), consentFacts(online)]
  const counterparts = [...now.cookies.values()].flatMap((cookie) => {
    const before = then.cookies.get(cookie.id) ?? then.byName.get(cookie.name)
    return before ? [{ cookie, before }] : []
  })
  const namesOf = (changed: (cookie: Cookie, before: Cookie) => boolean) =>
    counterparts.filter(({ cookie, before }) => changed(cookie, before)).map(({ cookie }) => cookie.name)
  return {
    // A provider whose name is corrected keeps its id; one that is deleted and entered again keeps its name.
    providers: [...now.providers]
      .filter(([id, name]) => !then.providers.has(id) && !then.providerNames.has(name))
      .map(([, name]) => name),
    purposes: [
      ...[...now.purposes].filter((code) => !then.purposes.has(code)),
      ...[...now.categories]
        .filter(([id, name]) => !then.categories.has(id) && !then.categoryNames.has(name))
        // What a new provider adds is told of the provider.
        .filter(([id]) => now.providersIn(id).some((provider) => then.providers.has(provider)))
        .map(([, name]) => name),
    ],
    cookies: [...now.cookies.values()]
      .filter(({ id, name }) => then.exempt.has(id) || (then.exemptNames.has(name) && !then.byName.has(name)))
      .map(({ name }) => name),
    rewritten: namesOf((cookie, before) => isRewritten(cookie, before)),
    lengthened: namesOf(
      (cookie, before) =>
        isLengthened(cookie.lifetime, before.lifetime) ||
        (cookie.renewal === 'renewed' && before.renewal === 'fixed'),
    ),
    shared: namesOf(
      (cookie, before) =>
        cookie.thirdPartyAccess === 'yes' &&
        (before.thirdPartyAccess === 'no' || namesOthers(cookie.recipients, before.recipients)),
    ),
  }
}

/** The names of additions for which visitors may have to be asked for consent again. */
interface SubstantiveChanges {
  /** Providers that now have a tracker that needs consent, and had none before. */
  providers: string[]
  /**
   * Codes of new purposes that always need consent, and names of categories that need consent and had no tracker online:
   * visitors choose by category.
   */
  purposes: string[]
  /** Trackers that were exempt and now need consent. */
  cookies: string[]
  /** Trackers that need consent, and whose purpose now says something else. */
  rewritten: string[]
  /** Trackers that need consent, and that last longer than visitors were told, or are renewed at each visit. */
  lengthened: string[]
  /** Trackers that need consent, and that others than before can read. */
  shared: string[]
}

const consentFacts = oncePerRegister((register) => {
  const required = register.categories.filter(({ consent }) => consent === 'required')
  const requiredIds = new Set(required.map(({ id }) => id))
  const active = register.cookies.filter(isActive)
  const needingConsent = active.filter(({ categoryId }) => requiredIds.has(categoryId))
  const exempt = active.filter(({ categoryId }) => !requiredIds.has(categoryId))
  const providerIds = new Set(needingConsent.map(({ providerId }) => providerId))
  const providers = register.providers.filter(({ id }) => providerIds.has(id))
  const shownIds = new Set(needingConsent.map(({ categoryId }) => categoryId))
  const categories = required.filter(({ id }) => shownIds.has(id))
  const byId = (cookie: Identified<Cookie>) => [cookie.id, cookie] as const
  return {
    providers: new Map(providers.map(({ id, name }) => [id, cleanText(name)])),
    providerNames: new Set(providers.map(({ name }) => cleanText(name))),
    categories: new Map(categories.map(({ id, name }) => [id, cleanText(name)])),
    providersIn: (category: number) =>
      needingConsent.filter(({ categoryId }) => categoryId === category).map(({ providerId }) => providerId),
    categoryNames: new Set(categories.map(({ name }) => cleanText(name))),
    purposes: new Set(active.flatMap(listConsentPurposes)),
    cookies: new Map(needingConsent.map(byId)),
    byName: new Map(needingConsent.map((cookie) => [cookie.name, cookie])),
    exempt: new Set(exempt.map(({ id }) => id)),
    exemptNames: new Set(exempt.map(({ name }) => name)),
  }
})

function isLengthened(now: string, before: string): boolean {
  // A lifetime that nobody had stated was no information.
  if (now === before || now === '' || before === '') return false
  if (before === 'unlimited') return false
  return now === 'unlimited' || (before === 'session' ? now !== 'session' : isLonger(now, before))
}

/** Words that names of companies share. */
const IN_ANY_NAME = new Set(
  `ltd limited inc incorporated llc sa sas sarl gmbh ag bv plc corp corporation company group groupe international ireland
   irlande france europe europeenne usa`.split(/\s+/),
)

/** Tells whether recipients are named none of whose words was there before: « Google » may become « Google Ireland ». */
function namesOthers(now: string, before: string): boolean {
  if (now === before || readRecipients(before) !== 'named') return false
  const known = readWords(before).words
  return now.split(/[,;/\n]| et | and | & /).some((recipient) => {
    const words = readWords(recipient).words.filter(
      (word) => !FUNCTION_WORDS.has(word) && !IN_ANY_NAME.has(word),
    )
    return (
      readRecipients(recipient) === 'named' &&
      words.length > 0 &&
      words.every((word) => !known.some((other) => isSameWord(word, other)))
    )
  })
}

/** A purpose says something else when less than half of its telling words were there before. */
const KEPT_MIN = 0.5

function isRewritten(cookie: Cookie, before: Cookie): boolean {
  if (cookie.purpose === before.purpose) return false
  const [now, then] = [tellingWords(cookie), tellingWords(before)]
  if (now.length === 0 || then.length === 0) return false
  const kept = now.filter((word) => then.some((other) => isSameWord(word, other))).length
  return kept < KEPT_MIN * now.length
}

function tellingWords(cookie: Cookie): string[] {
  return [...new Set(readPurpose(cookie).words.filter((word) => !FUNCTION_WORDS.has(word)))]
}

/** In letters: as many begin « mesure » and « mesurer » alike. */
const STEM = 5

/** Two words are one when they begin alike, or differ by a slip of one letter. */
function isSameWord(one: string, other: string): boolean {
  if (one === other || one.slice(0, STEM) === other.slice(0, STEM)) return true
  if (Math.abs(one.length - other.length) > 1 || one.length < STEM - 1) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at)
  if (rest === long.slice(at + 1)) return true
  // Two letters that changed places.
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}
