import { hoursBetween } from '../../kit/days.ts'
import { defineRule, SINCE_THE_CNIL_GUIDELINES } from '../rule.ts'
import { CNIL_092_ART_4, GDPR_ART_7, OUR_CHOICE } from '../sources.ts'

/** The page of a version may be frozen so many hours before or after it goes online. */
const HOURS_BEFORE = 1
const HOURS_AFTER = 24

export const evidenceMissing = defineRule({
  id: 'G04',
  name: 'evidence-missing',
  severity: 'warning',
  resource: 'publications',
  sources: [CNIL_092_ART_4, GDPR_ART_7, OUR_CHOICE],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
  check({ number, at, capturedAt, sha256 }) {
    const violation = { field: null, args: { version: number } }
    if (capturedAt === null || sha256 === null || sha256 === '') return [{ ...violation, message: 'missing' }]
    const hours = hoursBetween(at, capturedAt)
    if (Number.isNaN(hours)) return [{ ...violation, message: 'missing' }]
    return hours < -HOURS_BEFORE || hours > HOURS_AFTER ? [{ ...violation, message: 'untimely' }] : []
  },
})
