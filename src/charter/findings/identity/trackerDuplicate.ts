import { canonicalLifetime } from '../../lifetime/canonicalLifetime.ts'
import { isMissing } from '../missing.ts'
import { type CheckedRecords, defineRule, type Violation } from '../rule.ts'
import { CNIL_SHEET_12, RFC_6265 } from '../sources.ts'
import { isActive, type Surroundings } from '../surroundings.ts'
import { coveringPattern } from './coveringPattern.ts'
import { sameTrackersAs } from './sameTrackers.ts'

type Cookie = CheckedRecords['cookies']

export const trackerDuplicate = defineRule({
  id: 'R07',
  name: 'tracker-duplicate',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_SHEET_12, RFC_6265],
  check(cookie, surroundings) {
    if (!isActive(cookie) || isMissing(cookie.name)) return []
    const duplicate = duplicateOf(cookie, surroundings) ?? coveredBy(cookie, surroundings)
    return duplicate ? [duplicate] : []
  },
})

function duplicateOf(cookie: Cookie, { register }: Surroundings): Violation<'R07'> | null {
  const same = sameTrackersAs(cookie, register)
  if (!same) return null
  const { id, name, categoryId } = cookie
  const found = (message: Violation<'R07'>['message'], severity: 'blocker' | 'warning', other: number) =>
    violation(other, {
      severity,
      message,
      args: { name, count: same.ids.has(id) ? same.ids.size : same.ids.size + 1 },
    })

  const elsewhere = otherThan(id, same.byCategory, categoryId)
  if (elsewhere !== undefined) return found('otherCategory', 'blocker', elsewhere)
  const longerOrShorter = otherThan(id, same.byLifetime, canonicalLifetime(cookie.lifetime))
  if (longerOrShorter !== undefined) return found('otherLifetime', 'blocker', longerOrShorter)
  const repeated = same.byCategory.get(categoryId)?.find((other) => other !== id)
  return repeated === undefined ? null : found('repeated', 'warning', repeated)
}

function coveredBy(cookie: Cookie, { register }: Surroundings): Violation<'R07'> | null {
  const pattern = coveringPattern(cookie, register)
  if (!pattern) return null
  const args = { name: cookie.name, pattern: pattern.name }
  return violation(pattern.id, { severity: 'warning', message: 'covered', args })
}

function violation(
  other: number,
  said: Pick<Violation<'R07'>, 'severity' | 'message' | 'args'>,
): Violation<'R07'> {
  return { field: 'name', aspect: String(other), fix: { kind: 'merge', with: other }, ...said }
}

/** A record of another value than `own`, leaving out the one that is looked at: it may be saved with an older value. */
function otherThan<Key>(
  id: number,
  idsBy: ReadonlyMap<Key, readonly number[]>,
  own: Key,
): number | undefined {
  for (const [value, ids] of idsBy) {
    const other = value === own ? undefined : ids.find((candidate) => candidate !== id)
    if (other !== undefined) return other
  }
  return undefined
}
