import type { Cookie } from '../../cookie.ts'
import { groupBy } from '../../groupBy.ts'
import { canonicalLifetime } from '../../lifetime/canonicalLifetime.ts'
import type { Identified, Register } from '../../register.ts'
import { clean } from '../missing.ts'
import { isActive, oncePerRegister } from '../surroundings.ts'

/** Cookies that are one to a browser. */
export interface SameTrackers {
  ids: ReadonlySet<number>
  byCategory: ReadonlyMap<number, readonly number[]>
  byLifetime: ReadonlyMap<string, readonly number[]>
}

/** What is the same of cookies that are one to a browser: its name, where it comes from, and how it is kept. */
function trackerKey(cookie: Pick<Cookie, 'name' | 'domain' | 'storage'>): string {
  return `${clean(cookie.name)}\n${placeOf(cookie)}`
}

/** Where, and how, a browser keeps a cookie. Neither a name nor a domain has a line's end in it once it is clean. */
export function placeOf({ domain, storage }: Pick<Cookie, 'domain' | 'storage'>): string {
  return `${clean(domain).toLowerCase().replace(/^\./, '')}\n${storage}`
}

const groupsByKey = oncePerRegister(({ cookies }) => groupBy(cookies.filter(isActive), trackerKey))

/** Of groups that are asked for: nearly all trackers are alone in theirs. */
const known = new WeakMap<readonly Identified<Cookie>[], SameTrackers>()

/** The active cookies of a register that are one with `cookie` to a browser; null when there is none but itself. */
export function sameTrackersAs(cookie: Identified<Cookie>, register: Register): SameTrackers | null {
  const group = groupsByKey(register).get(trackerKey(cookie)) ?? []
  if (group.every(({ id }, at) => at === 0 && id === cookie.id)) return null
  const same = known.get(group) ?? sameTrackers(group)
  known.set(group, same)
  return same
}

function sameTrackers(cookies: readonly Identified<Cookie>[]): SameTrackers {
  const idsBy = <Key>(keyOf: (cookie: Cookie) => Key) =>
    new Map([...groupBy(cookies, keyOf)].map(([key, group]) => [key, group.map(({ id }) => id)]))
  return {
    ids: new Set(cookies.map(({ id }) => id)),
    byCategory: idsBy(({ categoryId }) => categoryId),
    byLifetime: idsBy(({ lifetime }) => canonicalLifetime(lifetime)),
  }
}
