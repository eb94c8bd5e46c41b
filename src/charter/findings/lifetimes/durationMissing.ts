import { interpretLifetime } from '../../lifetime/interpretLifetime.ts'
import { isMissing } from '../missing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_5, GDPR_ART_13, PLANET49 } from '../sources.ts'
import { consentOf, isActive } from '../ruleContext.ts'
import { mayKeepNothing } from './durationInconsistent.ts'

export const durationMissing = defineRule({
  id: 'R13',
  name: 'duration-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [PLANET49, GDPR_ART_13, CNIL_092_ART_5],
  check(cookie, context) {
    if (!isActive(cookie)) return []
    const { name, storage, lifetime, lifetimeNote, lifetimeAsWritten } = cookie
    const severity = consentOf(cookie, context) === 'exempt' ? 'warning' : 'blocker'
    const said = { severity, args: { name } } as const
    if (lifetime === '')
      return mayKeepNothing(storage) ? [] : [{ ...said, field: 'lifetime', message: 'missing' }]

    // The longest lifetime alone would hide that it is often shorter, which somebody wrote for a reason.
    const varies = interpretLifetime(lifetimeAsWritten).kind === 'variable'
    return varies && isMissing(lifetimeNote)
      ? [{ ...said, field: 'lifetimeNote', message: 'unexplained' }]
      : []
  },
})
