import type { Cookie } from '../../cookie.ts'
import { groupBy } from '../../groupBy.ts'
import { canonicalLifetime } from '../../lifetime/canonicalLifetime.ts'
import type { Identified } from '../../register.ts'
import { clean } from '../missing.ts'
import { isActive, oncePerRegister } from '../surroundings.ts'

/** Cookies that are one to a browser. */
export interface SameTrackers {
  ids: ReadonlySet<number>
  byCategory: ReadonlyMap<number, readonly number[]>
  byLifetime: ReadonlyMap<string, readonly number[]>
}

/** What is the same of cookies that are one to a browser: its name, where it comes from, and how it is kept. */
export function trackerKey(cookie: Pick<Cookie, 'name' | 'domain' | 'storage'>): string {
  return JSON.stringify([clean(cookie.name), placeOf(cookie)])
}

/** Where, and how, a browser keeps a cookie. */
export function placeOf({ domain, storage }: Pick<Cookie, 'domain' | 'storage'>): string {
  return JSON.stringify([clean(domain).toLowerCase().replace(/^\./, ''), storage])
}

export const sameTrackersByKey = oncePerRegister(({ cookies }): ReadonlyMap<string, SameTrackers> => {
  const groups = groupBy(cookies.filter(isActive), trackerKey)
  return new Map([...groups].map(([key, group]) => [key, sameTrackers(group)]))
})

function sameTrackers(cookies: readonly Identified<Cookie>[]): SameTrackers {
  const idsBy = <Key>(keyOf: (cookie: Cookie) => Key) =>
    new Map([...groupBy(cookies, keyOf)].map(([key, group]) => [key, group.map(({ id }) => id)]))
  return {
    ids: new Set(cookies.map(({ id }) => id)),
    byCategory: idsBy(({ categoryId }) => categoryId),
    byLifetime: idsBy(({ lifetime }) => canonicalLifetime(lifetime)),
  }
}
