import { isLonger } from '../../lifetime/compare.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_5, GDPR_ART_13 } from '../sources.ts'
import { isExemptAudience } from './isExemptAudience.ts'

/** Of what is collected, not of the anonymous figures made from it (CNIL recommendation 2020-092, art. 5). */
const AUDIENCE_DATA_MAX = 'P25M'

export const exemptAudienceRetention = defineRule({
  id: 'R27',
  name: 'exempt-audience-retention',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5, GDPR_ART_13],
  check(cookie, surroundings) {
    const { name, dataRetention } = cookie
    if (!isExemptAudience(cookie, surroundings)) return []
    const fix = { kind: 'set', changes: { dataRetention: AUDIENCE_DATA_MAX }, onlyIf: 'dataErased' } as const
    const said = { field: 'dataRetention', args: { name, dataRetention }, fix } as const
    if (parsePeriod(dataRetention) === null) return [{ ...said, message: 'missing' }]
    return isLonger(dataRetention, AUDIENCE_DATA_MAX) ? [{ ...said, message: 'tooLong' }] : []
  },
})
