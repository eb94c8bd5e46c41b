import { recordName } from '../../compare/recordName.ts'
import { defineRule } from '../rule.ts'
import { sectionWords } from '../sectionWords.ts'
import { CNIL_SHEET_12, OUR_CHOICE, USE_OF_FRENCH } from '../sources.ts'
import { isActive } from '../surroundings.ts'
import { isEnglishText } from './foreignText.ts'

const SAME_RULE = {
  id: 'A08',
  name: 'readability-french-text',
  severity: 'warning',
  sources: [CNIL_SHEET_12, USE_OF_FRENCH, OUR_CHOICE],
} as const

export const purposeInFrench = defineRule({
  ...SAME_RULE,
  resource: 'cookies',
  check(cookie, { register }) {
    const { name, purpose } = cookie
    if (!isActive(cookie) || !isEnglishText(purpose, register.site.language)) return []
    return [{ field: 'purpose', message: 'purpose', args: { name } }]
  },
})

export const sectionInFrench = defineRule({
  ...SAME_RULE,
  resource: 'sections',
  check(section, { register }) {
    if (!isEnglishText(sectionWords(section.body), register.site.language)) return []
    const name = recordName('sections', { values: { ...section } })
    return [{ field: 'body', message: 'section', args: { name } }]
  },
})
