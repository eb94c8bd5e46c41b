import { isMissing } from '../missing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_SHEET_16, EDPB_TASKFORCE } from '../sources.ts'
import { isActive } from '../surroundings.ts'

export const trackerNameMissing = defineRule({
  id: 'R05',
  name: 'tracker-name-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [EDPB_TASKFORCE, CNIL_SHEET_16],
  check(cookie) {
    if (!isActive(cookie) || !isMissing(cookie.name)) return []
    return [{ field: 'name', message: 'missing', args: { service: cookie.service } }]
  },
})
