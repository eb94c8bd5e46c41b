import type { Category } from '../register/category.ts'
import type { Cookie } from '../register/cookie.ts'
import { groupBy } from '../kit/collections.ts'
import { oncePerObject } from '../kit/oncePerObject.ts'
import type { Provider } from '../register/provider.ts'
import type { Identified, Positioned, Register } from '../register/register.ts'

/** A saved register with the indexes that rules need, created once for all records. */
export interface RuleContext extends CheckInputs {
  register: Register
  providers: ReadonlyMap<number, Identified<Provider>>
  categories: ReadonlyMap<number, Positioned<Identified<Category>>>
  /** The cookies that the page shows. */
  activeCookies: readonly Positioned<Identified<Cookie>>[]
  /** The cookies that the page shows, by id of provider. */
  activeCookiesOf: ReadonlyMap<number, readonly Positioned<Identified<Cookie>>[]>
}

/** What a rule on one record may look at that is the same on each site: nothing of the site, nor of its other records. */
export type RecordContext = Pick<RuleContext, 'today' | 'providers' | 'categories'>

export function createRuleContext(register: Register, inputs: CheckInputs): RuleContext {
  const activeCookies = register.cookies.filter(isActive)
  return {
    ...inputs,
    register,
    providers: new Map(register.providers.map((provider) => [provider.id, provider])),
    categories: new Map(register.categories.map((category) => [category.id, category])),
    activeCookies,
    activeCookiesOf: groupBy(activeCookies, ({ providerId }) => providerId),
  }
}

/** The same for a record in a form: no rule on one looks at what is published. */
export function createFormContext(register: Register, today: string): RuleContext {
  const publishing = { note: '', newConsent: '' } as const
  return createRuleContext(register, { today, online: null, publishing, versions: [] })
}

/** The facts about a published version that the rules need. */
export interface ArchivedVersion {
  /** Its id, where that is not its number. */
  id?: number
  number: number
  /** The instant of publication in UTC, ISO 8601. */
  at: string
  /** The instant at which its page was frozen; null when the page is lost. */
  capturedAt: string | null
  /** SHA-256 of that page; null when there is none. */
  sha256: string | null
}

/** The inputs of rules beside the register itself. */
export interface CheckInputs {
  /** The current day in the register's time zone: `2026-11-25`. */
  today: string
  /** The register of the version that is online; null before the first one. */
  online: Register | null
  /** The note and the answer about consent for the next version, as far as they are typed. */
  publishing: { note: string; newConsent: '' | 'yes' | 'no' }
  versions: readonly ArchivedVersion[]
}

export function isActive({ status }: Pick<Cookie, 'status'>): boolean {
  return status === 'active'
}

/** Returns the consent that the category of a cookie sets; null when it has no category. */
export function consentOf(
  { categoryId }: Pick<Cookie, 'categoryId'>,
  { categories }: RecordContext,
): Category['consent'] | null {
  return categories.get(categoryId)?.consent ?? null
}

/** Returns `make` with a memory: it runs once per register (or per other object), whose garbage collection frees the result. */
export function oncePerRegister<Index, Part extends object = Register>(
  make: (register: Part) => Index,
): (register: Part) => Index {
  return oncePerObject(make)
}

/** Tells whether the page presents a cookie as exempt from consent. */
export function isExempt(cookie: Cookie, context: RecordContext): boolean {
  return isActive(cookie) && consentOf(cookie, context) === 'exempt'
}
