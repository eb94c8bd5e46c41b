import { exceeds } from '../../lifetime/compare.ts'
import { defineRecordRule, type Violation } from '../rule.ts'
import { GDPR_ART_5, OUR_CHOICE, RFC_6265BIS } from '../sources.ts'
import { consentOf, isActive } from '../ruleContext.ts'

/** The maximum that the CNIL recommends for audience measurement, applied to other trackers as well. */
const ADVISED = 'P13M'

/** Recent browsers cap the lifetime of cookies at this. */
const BROWSER_CAP = 'P400D'

export const durationExcessive = defineRecordRule({
  id: 'R16',
  name: 'duration-excessive',
  severity: 'advice',
  resource: 'cookies',
  sources: [OUR_CHOICE, RFC_6265BIS, GDPR_ART_5],
  check(cookie, context) {
    if (!isActive(cookie)) return []
    const { name, lifetime, storage } = cookie
    const isLong = consentOf(cookie, context) === 'required' && exceeds(lifetime, ADVISED)
    const isCapped = storage === 'cookie' && exceeds(lifetime, BROWSER_CAP)
    const found = (message: Violation<'R16'>['message'], shorter: string): Violation<'R16'>[] => [
      {
        field: 'lifetime',
        message,
        args: { name, lifetime },
        fix: {
          kind: 'set',
          changes: { lifetime: shorter },
          // The cap of browsers needs no change on the site: it applies already.
          ...(shorter === ADVISED && { onlyIf: 'lifetimeReduced' }),
        },
      },
    ]
    if (isCapped) return found('capped', isLong ? ADVISED : BROWSER_CAP)
    return isLong ? found('long', ADVISED) : []
  },
})
