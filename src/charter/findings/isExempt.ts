import type { Cookie } from '../register/cookie.ts'
import { consentOf, isActive, type Surroundings } from './surroundings.ts'

/** Whether the page says of a cookie that it needs no consent. */
export function isExempt(cookie: Cookie, surroundings: Surroundings): boolean {
  return isActive(cookie) && consentOf(cookie, surroundings) === 'exempt'
}
