import { CONSENT_PURPOSES } from '../../register/choices.ts'
import type { Cookie } from '../../register/cookie.ts'

const ALWAYS_NEED_CONSENT: ReadonlySet<string> = new Set(CONSENT_PURPOSES)

/** Those of a cookie's purposes that nothing exempts from consent. */
export function consentPurposesOf({ purposeCodes }: Pick<Cookie, 'purposeCodes'>): string[] {
  return purposeCodes.filter((code) => ALWAYS_NEED_CONSENT.has(code))
}
