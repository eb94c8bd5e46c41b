import type { Cookie } from '../../register/cookie.ts'
import { canonicalLifetime } from '../../lifetime/lifetime.ts'
import type { Identified } from '../../register/register.ts'
import { defineRule, type Violation } from '../rule.ts'
import { CNIL_SHEET_12, RFC_6265 } from '../sources.ts'
import type { RuleContext } from '../ruleContext.ts'
import { findDuplicates } from './findDuplicates.ts'
import { agreementOf, MOST_NAMED, type SameTrackers, type Saying } from './sameTrackers.ts'

type Checked = Identified<Cookie>
type Duplicate = Violation<'R07'>

/** Tells each kind at once, so that none comes to light only when another is put right. */
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

function otherCategory(cookie: Checked, same: SameTrackers, { categories }: RuleContext): Duplicate | null {
  const found = contradiction(cookie, cookie.categoryId, same.byCategory)
  if (!found) return null
  const names = found.said.map(({ categoryId }) => categories.get(categoryId)?.name || UNKNOWN)
  return {
    ...duplicate('category', found.other),
    message: 'otherCategory',
    args: { ...countOf(cookie, same), categories: listed(names), records: found.records },
  }
}

function otherLifetime(cookie: Checked, same: SameTrackers): Duplicate | null {
  const found = contradiction(cookie, canonicalLifetime(cookie.lifetime), same.byLifetime)
  if (!found) return null
  const lifetimes = found.said.map(({ lifetime }) => lifetime || UNKNOWN)
  return {
    ...duplicate('lifetime', found.other),
    message: 'otherLifetime',
    args: { ...countOf(cookie, same), lifetime: listed(lifetimes), records: found.records },
  }
}

function repeated(cookie: Checked, same: SameTrackers): Duplicate | null {
  const other = same.agreeing.get(agreementOf(cookie))?.find((id) => id !== cookie.id)
  if (other === undefined) return null
  const args = countOf(cookie, same)
  return { ...duplicate('repeated', other), severity: 'warning', message: 'repeated', args }
}

function covered(cookie: Checked, pattern: Checked): Duplicate {
  const args = { name: cookie.name, pattern: pattern.name }
  return { ...duplicate('covered', pattern.id), severity: 'warning', message: 'covered', args }
}

function duplicate(aspect: string, other: number): Omit<Duplicate, 'message' | 'args'> {
  return { field: 'name', aspect, fix: { kind: 'merge', with: other } }
}

/** Of a value that is missing: a rule of its own asks for it. */
const UNKNOWN = '?'

/**
 * What is said instead of `own`, first a record for each such value, then the others. That one is left out of
 * the others: it may be saved with an older value.
 */
function contradiction<Value>(cookie: Checked, own: Value, sayings: readonly Saying<Value>[]) {
  const others = sayings
    .filter(({ value }) => value !== own)
    .map(({ cookies }) => cookies.filter(({ id }) => id !== cookie.id))
  const firsts = others.flatMap(([first]) => first ?? [])
  const ids = [...firsts, ...others.flatMap(([, ...rest]) => rest)].map(({ id }) => id)
  const [other] = ids
  if (other === undefined) return null
  return { other, records: listed(ids), said: [cookie, ...firsts] }
}

function countOf({ id, name }: Checked, { ids }: SameTrackers) {
  return { name, count: ids.has(id) ? ids.size : ids.size + 1 }
}

function listed(values: readonly (string | number)[]): string {
  return [...values.slice(0, MOST_NAMED), ...(values.length > MOST_NAMED ? ['…'] : [])].join(', ')
}
