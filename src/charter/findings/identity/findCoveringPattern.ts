import type { Cookie } from '../../register/cookie.ts'
import { groupBy } from '../../kit/collections.ts'
import type { Identified } from '../../register/register.ts'
import { literalHead, matchesPattern } from '../../trackers/matchesPattern.ts'
import { cleanText } from '../isMissing.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'
import { placeOf, type Trackers } from './findSameTrackers.ts'

// An imported register may hold thousands of patterns that match nearly everything. These bounds limit the work for one
// cookie: the length of the indexed start of a pattern, the number of patterns compared, the length of names.
const PREFIX_LENGTH = 8
const PATTERNS_MAX = 32
const NAME_LENGTH_MAX = 128

/** Finds a pattern in the register that already covers the name of `cookie` in the same place; null when there is none. */
export function findCoveringPattern(
  cookie: Identified<Cookie>,
  register: Trackers,
): Identified<Cookie> | null {
  const patterns = patternsByStart(register)
  const name = cleanText(cookie.name)
  if (patterns.size === 0 || isPattern(cookie) || name.length > NAME_LENGTH_MAX) return null
  const place = placeOf(cookie)
  const lengths = Array.from({ length: PREFIX_LENGTH + 1 }, (_, length) => PREFIX_LENGTH - length)
  const candidates = lengths
    .filter((length) => length <= name.length)
    .flatMap((length) => patterns.get(startKey(place, name.slice(0, length)))?.slice(0, PATTERNS_MAX) ?? [])
    .filter((pattern) => pattern.id !== cookie.id && pattern.name.length <= NAME_LENGTH_MAX)
  return (
    candidates.slice(0, PATTERNS_MAX).find((pattern) => matchesPattern(cleanText(pattern.name), name)) ?? null
  )
}

/** Patterns by their place and their start. */
const patternsByStart = oncePerRegister(({ cookies }: Trackers) => {
  const patterns = cookies.filter((cookie) => isActive(cookie) && isPattern(cookie))
  return groupBy(patterns, (pattern) =>
    startKey(placeOf(pattern), literalHead(cleanText(pattern.name)).slice(0, PREFIX_LENGTH)),
  )
})

function isPattern({ nameMatch, name }: Cookie): boolean {
  return nameMatch === 'pattern' && name.includes('*')
}

function startKey(place: string, start: string): string {
  return `${start}\n${place}`
}
