import { isMissing } from '../missing.ts'
import { defineRule } from '../rule.ts'
import { ARTICLE_82, CNIL_092_ART_5 } from '../sources.ts'
import { isActive } from '../surroundings.ts'

export const purposeMissing = defineRule({
  id: 'R08',
  name: 'purpose-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [ARTICLE_82, CNIL_092_ART_5],
  check(cookie) {
    if (!isActive(cookie) || !isMissing(cookie.purpose)) return []
    return [{ field: 'purpose', message: 'missing', args: { name: cookie.name } }]
  },
})
