import { interpretLifetime } from '../../lifetime/interpretLifetime.ts'
import { isMissing } from '../isMissing.ts'
import { defineRecordRule } from '../rule.ts'
import { CNIL_092_ART_5, GDPR_ART_13, PLANET49 } from '../sources.ts'
import { consentOf, isActive } from '../ruleContext.ts'
import { canBeStateless } from './durationInconsistent.ts'

export const durationMissing = defineRecordRule({
  id: 'R13',
  name: 'duration-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [PLANET49, GDPR_ART_13, CNIL_092_ART_5],
  check(cookie, context) {
    if (!isActive(cookie)) return []
    const { name, storage, lifetime, lifetimeNote, lifetimeAsWritten } = cookie
    const severity = consentOf(cookie, context) === 'exempt' ? 'warning' : 'blocker'
    const violation = { severity, args: { name } } as const
    if (lifetime === '')
      return canBeStateless(storage) ? [] : [{ ...violation, field: 'lifetime', message: 'missing' }]

    // The register holds the longest lifetime only, so a note has to say that it is often shorter, as the source wrote.
    const varies = interpretLifetime(lifetimeAsWritten).kind === 'variable'
    return varies && isMissing(lifetimeNote)
      ? [{ ...violation, field: 'lifetimeNote', message: 'unexplained' }]
      : []
  },
})
