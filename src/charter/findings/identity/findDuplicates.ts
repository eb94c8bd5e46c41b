import type { Cookie } from '../../register/cookie.ts'
import type { Identified } from '../../register/register.ts'
import { isMissing } from '../isMissing.ts'
import { isActive } from '../ruleContext.ts'
import { findCoveringPattern } from './findCoveringPattern.ts'
import { type SameTrackers, findSameTrackers, type Trackers } from './findSameTrackers.ts'

/** Finds the duplicates of a cookie. Only an active cookie with a name can have any. */
export function findDuplicates(cookie: Identified<Cookie>, register: Trackers): Duplicates {
  if (!isActive(cookie) || isMissing(cookie.name)) return { same: null, pattern: null }
  return { same: findSameTrackers(cookie, register), pattern: findCoveringPattern(cookie, register) }
}

/** The other records of a register that describe the same tracker. */
interface Duplicates {
  same: SameTrackers | null
  /** A pattern that already covers its name. */
  pattern: Identified<Cookie> | null
}
