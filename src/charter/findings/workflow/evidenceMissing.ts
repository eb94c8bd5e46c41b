import { hoursBetween } from '../../kit/days.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_4, GDPR_ART_7, OUR_CHOICE } from '../sources.ts'

/** How long before, and after, a version goes online its page may have been frozen, in hours. */
const BEFORE = 1
const AFTER = 24

export const evidenceMissing = defineRule({
  id: 'G04',
  name: 'evidence-missing',
  severity: 'warning',
  resource: 'publications',
  sources: [CNIL_092_ART_4, GDPR_ART_7, OUR_CHOICE],
  check({ number, at, capturedAt, sha256 }) {
    const said = { field: null, args: { version: number } }
    if (capturedAt === null || sha256 === null || sha256 === '') return [{ ...said, message: 'missing' }]
    const hours = hoursBetween(at, capturedAt)
    if (Number.isNaN(hours)) return [{ ...said, message: 'missing' }]
    return hours < -BEFORE || hours > AFTER ? [{ ...said, message: 'untimely' }] : []
  },
})
