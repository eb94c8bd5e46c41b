import type { Cookie } from '../../register/cookie.ts'
import { canonicalLifetime } from '../../lifetime/lifetime.ts'
import type { Identified } from '../../register/register.ts'
import { defineRule, type Violation } from '../rule.ts'
import { CNIL_SHEET_12, RFC_6265 } from '../sources.ts'
import type { RuleContext } from '../ruleContext.ts'
import { findDuplicates } from './findDuplicates.ts'
import { agreementKey, LISTED_MAX, type SameTrackers, type ValueGroup } from './findSameTrackers.ts'

type CheckedCookie = Identified<Cookie>
type Duplicate = Violation<'R07'>

/** Reports all kinds of duplicates at once, so that fixing one does not reveal another. */
export const trackerDuplicate = defineRule({
  id: 'R07',
  name: 'tracker-duplicate',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_SHEET_12, RFC_6265],
  check(cookie, context) {
    const { same, pattern } = findDuplicates(cookie, context.register)
    const duplicates = same
      ? [otherCategory(cookie, same, context), otherLifetime(cookie, same), repeated(cookie, same)]
      : []
    return [...duplicates, pattern && covered(cookie, pattern)].filter((found) => found !== null)
  },
})

function otherCategory(
  cookie: CheckedCookie,
  same: SameTrackers,
  { categories }: RuleContext,
): Duplicate | null {
  const found = findContradiction(cookie, cookie.categoryId, same.byCategory)
  if (!found) return null
  const names = found.cookies.map(({ categoryId }) => categories.get(categoryId)?.name || UNKNOWN)
  return {
    ...duplicate('category', found.other),
    message: 'otherCategory',
    args: { ...countOf(cookie, same), categories: joinListed(names), records: found.records },
  }
}

function otherLifetime(cookie: CheckedCookie, same: SameTrackers): Duplicate | null {
  const found = findContradiction(cookie, canonicalLifetime(cookie.lifetime), same.byLifetime)
  if (!found) return null
  const lifetimes = found.cookies.map(({ lifetime }) => lifetime || UNKNOWN)
  return {
    ...duplicate('lifetime', found.other),
    message: 'otherLifetime',
    args: { ...countOf(cookie, same), lifetime: joinListed(lifetimes), records: found.records },
  }
}

function repeated(cookie: CheckedCookie, same: SameTrackers): Duplicate | null {
  const other = same.agreeing.get(agreementKey(cookie))?.find((id) => id !== cookie.id)
  if (other === undefined) return null
  const args = countOf(cookie, same)
  return { ...duplicate('repeated', other), severity: 'warning', message: 'repeated', args }
}

function covered(cookie: CheckedCookie, pattern: CheckedCookie): Duplicate {
  const args = { name: cookie.name, pattern: pattern.name }
  return { ...duplicate('covered', pattern.id), severity: 'warning', message: 'covered', args }
}

function duplicate(aspect: string, other: number): Omit<Duplicate, 'message' | 'args'> {
  return { field: 'name', aspect, fix: { kind: 'merge', with: other } }
}

/** Stands for a missing value, which another rule reports. */
const UNKNOWN = '?'

/**
 * Finds the records whose value differs from `own`: first one record per value, then the others. The checked record itself
 * is left out, because it may be saved with an older value. Returns null when there is none.
 */
function findContradiction<Value>(cookie: CheckedCookie, own: Value, groups: readonly ValueGroup<Value>[]) {
  const others = groups
    .filter(({ value }) => value !== own)
    .map(({ cookies }) => cookies.filter(({ id }) => id !== cookie.id))
  const firsts = others.flatMap(([first]) => first ?? [])
  const ids = [...firsts, ...others.flatMap(([, ...rest]) => rest)].map(({ id }) => id)
  const [other] = ids
  if (other === undefined) return null
  return { other, records: joinListed(ids), cookies: [cookie, ...firsts] }
}

function countOf({ id, name }: CheckedCookie, { ids }: SameTrackers) {
  return { name, count: ids.has(id) ? ids.size : ids.size + 1 }
}

function joinListed(values: readonly (string | number)[]): string {
  return [...values.slice(0, LISTED_MAX), ...(values.length > LISTED_MAX ? ['…'] : [])].join(', ')
}
