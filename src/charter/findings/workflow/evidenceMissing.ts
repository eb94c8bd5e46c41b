import { defineRule } from '../rule.ts'
import { CNIL_092_ART_4, GDPR_ART_7, OUR_CHOICE } from '../sources.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export const evidenceMissing = defineRule({
  id: 'G04',
  name: 'evidence-missing',
  severity: 'warning',
  resource: 'publications',
  sources: [CNIL_092_ART_4, GDPR_ART_7, OUR_CHOICE],
  check({ number, at, capturedAt, sha256 }) {
    const said = { field: null, args: { version: number } }
    if (capturedAt === null || sha256 === null || sha256 === '') return [{ ...said, message: 'missing' }]
    const after = Date.parse(capturedAt) - Date.parse(at)
    if (Number.isNaN(after)) return [{ ...said, message: 'missing' }]
    return after < -HOUR || after > DAY ? [{ ...said, message: 'untimely' }] : []
  },
})
