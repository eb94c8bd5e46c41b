import { exceeds } from '../../lifetime/compare.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_5 } from '../sources.ts'
import { isExemptAudience } from './isExemptAudience.ts'

/** Long enough to compare a month with the same one a year before (CNIL recommendation 2020-092, art. 5). */
const AUDIENCE_MAX = 'P13M'

export const exemptAudienceLifetime = defineRule({
  id: 'R25',
  name: 'exempt-audience-lifetime',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5],
  check(cookie, surroundings) {
    const { name, lifetime } = cookie
    if (!isExemptAudience(cookie, surroundings) || !exceeds(lifetime, AUDIENCE_MAX)) return []
    const fix = { kind: 'set', changes: { lifetime: AUDIENCE_MAX }, onlyIf: 'lifetimeReduced' } as const
    return [{ field: 'lifetime', message: 'tooLong', args: { name, lifetime }, fix }]
  },
})
