import type { Cookie } from '../../register/cookie.ts'
import type { Identified } from '../../register/register.ts'
import { isMissing } from '../missing.ts'
import { isActive } from '../ruleContext.ts'
import { coveringPattern } from './coveringPattern.ts'
import { type SameTrackers, sameTrackersAs, type Trackers } from './sameTrackers.ts'

/** What else in a register says of a tracker what one of its records does. */
interface Duplicates {
  same: SameTrackers | null
  /** One that stands for its name already. */
  pattern: Identified<Cookie> | null
}

/** Of a cookie that is on the page, and has a name: nothing else is a duplicate. */
export function findDuplicates(cookie: Identified<Cookie>, register: Trackers): Duplicates {
  if (!isActive(cookie) || isMissing(cookie.name)) return { same: null, pattern: null }
  return { same: sameTrackersAs(cookie, register), pattern: coveringPattern(cookie, register) }
}
