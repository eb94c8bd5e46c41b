import type { Cookie } from '../../register/cookie.ts'
import type { Identified } from '../../register/register.ts'
import { findDuplicates } from './findDuplicates.ts'

/** Whether R07 would offer to merge `dropped` into `kept`: both are one tracker, or `kept` is a pattern that stands for it. */
export function isMergeable(dropped: Identified<Cookie>, kept: Identified<Cookie>): boolean {
  const { same, pattern } = findDuplicates(dropped, { cookies: [kept, dropped] })
  return same !== null || pattern !== null
}
