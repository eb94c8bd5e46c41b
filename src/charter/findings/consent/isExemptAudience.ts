import type { Cookie } from '../../register/cookie.ts'
import { isExempt } from '../isExempt.ts'
import type { Surroundings } from '../surroundings.ts'

/** Whether a cookie measures the audience without asking first: the CNIL recommends how long that may last. */
export function isExemptAudience(cookie: Cookie, surroundings: Surroundings): boolean {
  return cookie.exemptionGround === 'audienceMeasurement' && isExempt(cookie, surroundings)
}
