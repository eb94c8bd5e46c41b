import type { Category } from '../register/category.ts'
import type { Cookie } from '../register/cookie.ts'
import { groupBy } from '../kit/collections.ts'
import type { Provider } from '../register/provider.ts'
import type { Identified, Positioned, Register } from '../register/register.ts'

/** What is kept of a version that went online. */
export interface ArchivedVersion {
  number: number
  /** When it went online: an instant in UTC, ISO 8601. */
  at: string
  /** When its page was frozen; null where the page is gone. */
  capturedAt: string | null
  /** SHA-256 of that page; null where there is none. */
  sha256: string | null
}

/** What is not in a register, and rules ask for. */
export interface CheckInputs {
  /** The day in France: `2026-11-25`. */
  today: string
  /** What visitors read now; null before the first version. */
  online: Register | null
  /** What is said of the next version, as far as it is typed. */
  publishing: { note: string; newConsent: '' | 'yes' | 'no' }
  versions: readonly ArchivedVersion[]
}

/** A saved register as rules look at it: made once for all records. */
export interface RuleContext extends CheckInputs {
  register: Register
  providers: ReadonlyMap<number, Identified<Provider>>
  categories: ReadonlyMap<number, Positioned<Identified<Category>>>
  /** What the page shows. */
  activeCookies: readonly Positioned<Identified<Cookie>>[]
  /** By provider. */
  activeCookiesOf: ReadonlyMap<number, readonly Positioned<Identified<Cookie>>[]>
}

export function createRuleContext(register: Register, circumstances: CheckInputs): RuleContext {
  const activeCookies = register.cookies.filter(isActive)
  return {
    ...circumstances,
    register,
    providers: new Map(register.providers.map((provider) => [provider.id, provider])),
    categories: new Map(register.categories.map((category) => [category.id, category])),
    activeCookies,
    activeCookiesOf: groupBy(activeCookies, ({ providerId }) => providerId),
  }
}

export function isActive({ status }: Pick<Cookie, 'status'>): boolean {
  return status === 'active'
}

/** Whether a cookie needs consent, which its category says; null when it has none. */
export function consentOf(
  { categoryId }: Pick<Cookie, 'categoryId'>,
  { categories }: RuleContext,
): Category['consent'] | null {
  return categories.get(categoryId)?.consent ?? null
}

/** What `make` makes of a register, or of a part of one, made once however often it is asked for. */
export function oncePerRegister<Index, Part extends object = Register>(
  make: (register: Part) => Index,
): (register: Part) => Index {
  const made = new WeakMap<Part, { index: Index }>()
  return (register) => {
    const known = made.get(register) ?? { index: make(register) }
    made.set(register, known)
    return known.index
  }
}

/** Whether the page says of a cookie that it needs no consent. */
export function isExempt(cookie: Cookie, context: RuleContext): boolean {
  return isActive(cookie) && consentOf(cookie, context) === 'exempt'
}
