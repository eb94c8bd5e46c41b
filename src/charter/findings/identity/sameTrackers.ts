import type { Cookie } from '../../register/cookie.ts'
import { groupBy } from '../../kit/collections.ts'
import { canonicalLifetime } from '../../lifetime/lifetime.ts'
import type { Identified } from '../../register/register.ts'
import { clean } from '../missing.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** Of one tracker; a register from elsewhere may have it thousands of times. */
export const MOST_NAMED = 5

/** What of a register says which of its records are one tracker. */
export interface Trackers {
  cookies: readonly Identified<Cookie>[]
}

/** Cookies that are one to a browser. */
export interface SameTrackers {
  ids: ReadonlySet<number>
  byCategory: readonly Saying<number>[]
  byLifetime: readonly Saying<string>[]
  /** Those that say the same of both, by `agreementOf`. */
  agreeing: ReadonlyMap<string, readonly number[]>
}

/** A value, and the first of the cookies that have it: no record is compared with all others. */
export interface Saying<Value> {
  value: Value
  cookies: readonly Identified<Cookie>[]
}

/** What is the same of cookies that are one to a browser: its name, where it comes from, and how it is kept. */
function trackerKey(cookie: Pick<Cookie, 'name' | 'domain' | 'storage'>): string {
  return `${clean(cookie.name)}\n${placeOf(cookie)}`
}

/** Where, and how, a browser keeps a cookie. Neither a name nor a domain has a line's end in it once it is clean. */
export function placeOf({ domain, storage }: Pick<Cookie, 'domain' | 'storage'>): string {
  return `${clean(domain).toLowerCase().replace(/^\./, '')}\n${storage}`
}

const groupsByKey = oncePerRegister(({ cookies }: Trackers) => groupBy(cookies.filter(isActive), trackerKey))

/** Of groups that are asked for: nearly all trackers are alone in theirs. */
const known = new WeakMap<readonly Identified<Cookie>[], SameTrackers>()

/** The active cookies of a register that are one with `cookie` to a browser; null when there is none but itself. */
export function sameTrackersAs(cookie: Identified<Cookie>, register: Trackers): SameTrackers | null {
  const group = groupsByKey(register).get(trackerKey(cookie)) ?? []
  if (group.every(({ id }, at) => at === 0 && id === cookie.id)) return null
  const same = known.get(group) ?? sameTrackers(group)
  known.set(group, same)
  return same
}

function sameTrackers(group: readonly Identified<Cookie>[]): SameTrackers {
  // Their order on the page says nothing of them.
  const cookies = group.toSorted((one, other) => one.id - other.id)
  const agreeing = [...groupBy(cookies, agreementOf)]
  return {
    ids: new Set(cookies.map(({ id }) => id)),
    byCategory: sayingsOf(cookies, ({ categoryId }) => categoryId),
    byLifetime: sayingsOf(cookies, ({ lifetime }) => canonicalLifetime(lifetime)),
    agreeing: new Map(agreeing.map(([key, group]) => [key, group.map(({ id }) => id)])),
  }
}

/** The same text for cookies that do not contradict each other. */
export function agreementOf({ categoryId, lifetime }: Cookie): string {
  return `${categoryId} ${canonicalLifetime(lifetime)}`
}

// More than are named, besides the record that is looked at, as it is saved and as it is typed.
const ENOUGH = MOST_NAMED + 3

function sayingsOf<Value>(
  cookies: readonly Identified<Cookie>[],
  valueOf: (cookie: Cookie) => Value,
): Saying<Value>[] {
  return [...groupBy(cookies, valueOf)]
    .slice(0, ENOUGH)
    .map(([value, group]) => ({ value, cookies: group.slice(0, ENOUGH) }))
}
