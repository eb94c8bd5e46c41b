import type { Cookie } from '../../register/cookie.ts'
import { groupBy } from '../../kit/collections.ts'
import type { Identified } from '../../register/register.ts'
import { literalHead, matchesPattern } from '../../trackers/matchesPattern.ts'
import { clean } from '../missing.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'
import { placeOf, type Trackers } from './sameTrackers.ts'

// A register from elsewhere may hold thousands of patterns that match everything, or nearly. What is looked at for one
// cookie is bounded: by how much of a pattern's start finds it, how many have the same start, how long names are.
const PREFIX_LENGTH = 8
const MOST_PATTERNS = 32
const LONGEST_NAME = 128

/** Patterns by where they are kept and how they begin. */
const patternsByStart = oncePerRegister(({ cookies }: Trackers) => {
  const patterns = cookies.filter((cookie) => isActive(cookie) && isPattern(cookie))
  return groupBy(patterns, (pattern) =>
    startKey(placeOf(pattern), literalHead(clean(pattern.name)).slice(0, PREFIX_LENGTH)),
  )
})

/** A pattern in the register that stands for the name of `cookie` already, kept where it is. */
export function coveringPattern(cookie: Identified<Cookie>, register: Trackers): Identified<Cookie> | null {
  const patterns = patternsByStart(register)
  const name = clean(cookie.name)
  if (patterns.size === 0 || isPattern(cookie) || name.length > LONGEST_NAME) return null
  const place = placeOf(cookie)
  const lengths = Array.from({ length: PREFIX_LENGTH + 1 }, (_, length) => PREFIX_LENGTH - length)
  const alike = lengths
    .filter((length) => length <= name.length)
    .flatMap((length) => patterns.get(startKey(place, name.slice(0, length)))?.slice(0, MOST_PATTERNS) ?? [])
    .filter((pattern) => pattern.id !== cookie.id && pattern.name.length <= LONGEST_NAME)
  return alike.slice(0, MOST_PATTERNS).find((pattern) => matchesPattern(clean(pattern.name), name)) ?? null
}

function isPattern({ nameMatch, name }: Cookie): boolean {
  return nameMatch === 'pattern' && name.includes('*')
}

function startKey(place: string, start: string): string {
  return `${start}\n${place}`
}
