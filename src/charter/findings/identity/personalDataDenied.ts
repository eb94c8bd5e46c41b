import type { Cookie } from '../../register/cookie.ts'
import { knownUseOf } from '../known/knownUses.ts'
import { defineRecordRule } from '../rule.ts'
import { isActive } from '../ruleContext.ts'
import { GDPR_ART_4 } from '../sources.ts'

export const personalDataDenied = defineRecordRule({
  id: 'R31',
  name: 'personal-data-denied',
  severity: 'warning',
  resource: 'cookies',
  sources: [GDPR_ART_4],
  check(cookie) {
    if (!isActive(cookie) || cookie.personalData !== 'no') return []
    const message = identifiesPeople(cookie) ? 'denied' : 'visitorNumber'
    if (message === 'visitorNumber' && !numbersVisitors(cookie)) return []
    const fix = { kind: 'set', changes: { personalData: 'yes' } } as const
    return [{ field: 'personalData', message, args: { name: cookie.name }, fix }]
  },
})

/** What these grounds and families serve is to know who somebody is: an answer « no » is known to be untrue. */
const IDENTIFYING: ReadonlySet<string> = new Set(['authentication', 'cartBilling'])

/** Tells whether a cookie may hold personal data: always, unless somebody says no and nothing says the opposite. */
export function mayHoldPersonalData(cookie: Cookie): boolean {
  return cookie.personalData !== 'no' || identifiesPeople(cookie)
}

/** Trackers of audience measurement that number visitors, though nobody signs in (GDPR, recital 30). */
const VISITOR_NUMBER = /^(?:_pk_id|_pk_uid|atuserid|atid$|xtuid|xtidc|idrxvr|_pcid)/

/** Tells whether a cookie is known to give each visitor a number, by its name. */
function numbersVisitors({ name }: Cookie): boolean {
  const use = knownUseOf(name)
  return use === 'audienceReused' || use === 'advertising' || VISITOR_NUMBER.test(name)
}

/** Tells whether a cookie recognises a person who signed in, or orders something, by its answers or by its name. */
function identifiesPeople({ name, exemptionGround, purposeCodes }: Cookie): boolean {
  return (
    IDENTIFYING.has(exemptionGround) ||
    purposeCodes.some((code) => IDENTIFYING.has(code)) ||
    knownUseOf(name) === 'session'
  )
}
