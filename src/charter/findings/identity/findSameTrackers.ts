import type { Cookie } from '../../register/cookie.ts'
import { groupBy } from '../../kit/collections.ts'
import { oncePerObject } from '../../kit/oncePerObject.ts'
import { canonicalLifetime } from '../../lifetime/lifetime.ts'
import type { Identified } from '../../register/register.ts'
import { cleanText } from '../isMissing.ts'
import { hostOf } from './hostOf.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** The number of records that a finding lists; an imported register may have one tracker thousands of times. */
export const LISTED_MAX = 5

/** The part of a register that tells which records are one tracker. */
export interface Trackers {
  cookies: readonly Identified<Cookie>[]
}

/** Cookies that a browser does not distinguish. */
export interface SameTrackers {
  ids: ReadonlySet<number>
  byCategory: readonly ValueGroup<number>[]
  byLifetime: readonly ValueGroup<string>[]
  /** The ids of cookies with the same category and lifetime, by `agreementKey`. */
  agreeing: ReadonlyMap<string, readonly number[]>
}

/** A value and the first cookies that have it: a bound, so that no record is compared with all others. */
export interface ValueGroup<Value> {
  value: Value
  cookies: readonly Identified<Cookie>[]
}

/** Finds the active cookies that a browser does not distinguish from `cookie`; null when there is no other. */
export function findSameTrackers(cookie: Identified<Cookie>, register: Trackers): SameTrackers | null {
  const group = groupsByKey(register).get(trackerKey(cookie)) ?? []
  if (group.every(({ id }, at) => at === 0 && id === cookie.id)) return null
  const same = results.get(group) ?? createSameTrackers(group)
  results.set(group, same)
  return same
}

/** Equal for cookies that a browser does not distinguish: by name, domain and storage. */
const trackerKey = oncePerObject(
  (cookie: Identified<Cookie>) => `${cleanText(cookie.name)}\n${placeOf(cookie)}`,
)

/** Returns the domain and storage of a cookie as one key. A cleaned name or domain holds no line break, so `\n` separates. */
export function placeOf({ domain, storage }: Pick<Cookie, 'domain' | 'storage'>): string {
  return `${hostOf(domain)}\n${storage}`
}

const groupsByKey = oncePerRegister(({ cookies }: Trackers) => groupBy(cookies.filter(isActive), trackerKey))

/** Results by group. They are created on demand, because nearly all groups have a single tracker. */
const results = new WeakMap<readonly Identified<Cookie>[], SameTrackers>()

function createSameTrackers(group: readonly Identified<Cookie>[]): SameTrackers {
  // By id, because their order on the page has no meaning here.
  const cookies = group.toSorted((one, other) => one.id - other.id)
  const agreeing = [...groupBy(cookies, agreementKey)]
  return {
    ids: new Set(cookies.map(({ id }) => id)),
    byCategory: groupByValue(cookies, ({ categoryId }) => categoryId),
    byLifetime: groupByValue(cookies, ({ lifetime }) => canonicalLifetime(lifetime)),
    agreeing: new Map(agreeing.map(([key, group]) => [key, group.map(({ id }) => id)])),
  }
}

/** Returns equal keys for cookies that do not contradict each other. */
export function agreementKey({ categoryId, lifetime }: Cookie): string {
  return `${categoryId} ${canonicalLifetime(lifetime)}`
}

// Enough to list, beside the checked record in its saved and its typed form.
const COOKIES_MAX = LISTED_MAX + 3

function groupByValue<Value>(
  cookies: readonly Identified<Cookie>[],
  valueOf: (cookie: Cookie) => Value,
): ValueGroup<Value>[] {
  return [...groupBy(cookies, valueOf)]
    .slice(0, COOKIES_MAX)
    .map(([value, group]) => ({ value, cookies: group.slice(0, COOKIES_MAX) }))
}
