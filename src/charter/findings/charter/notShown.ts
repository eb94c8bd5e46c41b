import { type Column, type ColumnField, fieldsOfColumn } from '../../register/columns.ts'
import type { Category } from '../../register/category.ts'
import type { Cookie } from '../../register/cookie.ts'
import { groupBy } from '../../kit/collections.ts'
import type { Provider } from '../../register/provider.ts'
import type { Identified, Register } from '../../register/register.ts'
import type { Severity } from '../finding.ts'
import { readRecipients } from '../identity/recipients.ts'
import { isMissing } from '../isMissing.ts'
import { defineRule } from '../rule.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'
import { durationMissing } from '../lifetimes/durationMissing.ts'
import { providerNameMissing, purposeMissing } from '../identity/requiredTextMissing.ts'
import { thirdPartyAccessUndeclared } from '../identity/thirdPartyAccessUndeclared.ts'

// Visitors are informed by the page, not by the register: what no column shows is not said. The remedy is a setting of the
// site, or of a category whose table has columns of its own, so each is one finding there, however many cookies it concerns.

const ON_SITE = { severity: 'blocker', resource: 'sites' } as const
const IN_TABLE = { severity: 'blocker', resource: 'categories' } as const

/** R01: no column shows the providers. */
const R01 = { id: 'R01', name: providerNameMissing.name, sources: providerNameMissing.sources } as const

export const providerNotShown = defineRule({
  ...R01,
  ...ON_SITE,
  check: ({ columns }, { register }) => onSite(hidesProviders(columns, cookiesOnSite(register))),
})

export const providerNotShownInTable = defineRule({
  ...R01,
  ...IN_TABLE,
  check: (category, { register }) => inTable(category, register, hidesProviders),
})

/** R08: no column shows the purposes. */
const R08 = { id: 'R08', name: purposeMissing.name, sources: purposeMissing.sources } as const

export const purposeNotShown = defineRule({
  ...R08,
  ...ON_SITE,
  check: ({ columns }, { register }) => onSite(hidesPurposes(columns, cookiesOnSite(register))),
})

export const purposeNotShownInTable = defineRule({
  ...R08,
  ...IN_TABLE,
  check: (category, { register }) => inTable(category, register, hidesPurposes),
})

/** R13: no column shows the lifetimes, or what makes them vary. */
const R13 = { id: 'R13', name: durationMissing.name, sources: durationMissing.sources } as const

export const lifetimeNotShown = defineRule({
  ...R13,
  ...ON_SITE,
  check: ({ columns }, { register }) => onSite(hidesLifetimes(columns, cookiesOnSite(register))),
})

export const lifetimeNotShownInTable = defineRule({
  ...R13,
  ...IN_TABLE,
  check: (category, { register }) => inTable(category, register, hidesLifetimes),
})

/** R11: of trackers that need consent, no column says who has access, or that nobody has. */
const R11 = {
  id: 'R11',
  name: thirdPartyAccessUndeclared.name,
  sources: thirdPartyAccessUndeclared.sources,
} as const

export const accessNotShown = defineRule({
  ...R11,
  ...ON_SITE,
  check: ({ columns }, { register }) => onSite(hidesAccess(columns, cookiesOnSite(register))),
})

export const accessNotShownInTable = defineRule({
  ...R11,
  ...IN_TABLE,
  check: (category, { register }) => inTable(category, register, hidesAccess),
})

/** What columns hide of the cookies in their rows. */
interface Hidden<Message extends string> {
  severity: Severity
  aspect: string
  message: Message
}

type Check<Message extends string> = (
  columns: readonly Column[],
  cookies: ShownCookies,
) => Hidden<Message> | null

const hidesProviders: Check<'notShown'> = (columns, cookies) => {
  if (shows(columns, 'provider.name')) return null
  const inLegalNames = shows(columns, 'provider.legalName')
  return notShown(cookies, ({ providerId }, { providers }) => {
    const { name = '', legalName = '' } = providers.get(providerId) ?? {}
    return !isMissing(name) && !(inLegalNames && !isMissing(legalName))
  })
}

const hidesPurposes: Check<'notShown'> = (columns, cookies) =>
  shows(columns, 'cookie.purpose') ? null : notShown(cookies, ({ purpose }) => !isMissing(purpose))

const hidesLifetimes: Check<'notShown' | 'noteNotShown'> = (columns, cookies) => {
  if (!shows(columns, 'cookie.lifetime')) return notShown(cookies, ({ lifetime }) => lifetime !== '')
  // The page states the longest one: only the note tells when it is shorter.
  const hidesNotes =
    !shows(columns, 'cookie.lifetimeNote') &&
    cookies.needingConsent.some(({ lifetimeNote }) => !isMissing(lifetimeNote))
  return hidesNotes ? { severity: 'warning', aspect: 'note', message: 'noteNotShown' } : null
}

const hidesAccess: Check<'recipientsNotShown' | 'accessNotShown'> = (columns, { needingConsent }) => {
  const hidesOthers =
    !shows(columns, 'cookie.recipients') &&
    needingConsent.some(
      ({ thirdPartyAccess, recipients }) =>
        thirdPartyAccess === 'yes' && ['named', 'vague'].includes(readRecipients(recipients)),
    )
  if (hidesOthers) return { severity: 'blocker', aspect: 'column', message: 'recipientsNotShown' }
  const hidesNobody =
    !shows(columns, 'cookie.thirdPartyAccess') &&
    needingConsent.some(({ thirdPartyAccess }) => thirdPartyAccess === 'no')
  return hidesNobody ? { severity: 'warning', aspect: 'nobody', message: 'accessNotShown' } : null
}

function onSite<Message extends string>(hidden: Hidden<Message> | null) {
  return hidden === null ? [] : [{ ...hidden, field: 'columns' }]
}

function inTable<Message extends string>(
  category: Identified<Category>,
  register: Register,
  check: Check<Message>,
) {
  if (category.columns.length === 0) return []
  const hidden = check(category.columns, cookiesOf(category, register))
  if (hidden === null) return []
  const message = `${hidden.message}Here` as const
  return [{ ...hidden, message, field: 'columns', args: { name: category.name } }]
}

function shows(columns: readonly Column[], ...fields: ColumnField[]): boolean {
  const shown = new Set<string>(fields)
  return columns.some((column) => fieldsOfColumn(column.field).some((field) => shown.has(field)))
}

interface ShownCookies {
  needingConsent: readonly Cookie[]
  exempt: readonly Cookie[]
  providers: ReadonlyMap<number, Provider>
}

const shownCookies = oncePerRegister(({ cookies, categories, providers }) => {
  const exempt = new Set(categories.filter(({ consent }) => consent === 'exempt').map(({ id }) => id))
  const withOwnColumns = new Set(categories.filter(({ columns }) => columns.length > 0).map(({ id }) => id))
  const active = cookies.filter(isActive)
  return {
    byCategory: groupBy(active, ({ categoryId }) => categoryId),
    providers: new Map(providers.map((provider) => [provider.id, provider])),
    onSite: active.filter(({ categoryId }) => !withOwnColumns.has(categoryId)),
    exempt,
  }
})

/** The cookies in tables that have the site's columns. */
const cookiesOnSite = oncePerRegister((register: Register): ShownCookies => {
  const { onSite: shown, exempt, providers } = shownCookies(register)
  return {
    needingConsent: shown.filter(({ categoryId }) => !exempt.has(categoryId)),
    exempt: shown.filter(({ categoryId }) => exempt.has(categoryId)),
    providers,
  }
})

function cookiesOf({ id, consent }: Identified<Category>, register: Register): ShownCookies {
  const { byCategory, providers } = shownCookies(register)
  const shown = byCategory.get(id) ?? []
  return consent === 'exempt'
    ? { needingConsent: [], exempt: shown, providers }
    : { needingConsent: shown, exempt: [], providers }
}

/** The law asks for it of trackers that need consent; of exempt ones, it is recommended. Null when nothing is to be shown. */
function notShown(
  cookies: ShownCookies,
  isFilled: (cookie: Cookie, shown: ShownCookies) => boolean,
): Hidden<'notShown'> | null {
  const isFilledIn = (cookie: Cookie) => isFilled(cookie, cookies)
  if (cookies.needingConsent.some(isFilledIn))
    return { severity: 'blocker', aspect: 'column', message: 'notShown' }
  return cookies.exempt.some(isFilledIn)
    ? { severity: 'warning', aspect: 'column', message: 'notShown' }
    : null
}
