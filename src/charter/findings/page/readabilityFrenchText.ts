import { recordName } from '../../compare/recordName.ts'
import { defineRule } from '../rule.ts'
import { sectionWords } from '../sectionWords.ts'
import { CNIL_SHEET_12, OUR_CHOICE, USE_OF_FRENCH } from '../sources.ts'
import { isActive } from '../ruleContext.ts'
import type { Language } from '../../kit/language.ts'

const RULE_A08 = {
  id: 'A08',
  name: 'readability-french-text',
  severity: 'warning',
  sources: [CNIL_SHEET_12, USE_OF_FRENCH, OUR_CHOICE],
} as const

export const purposeInFrench = defineRule({
  ...RULE_A08,
  resource: 'cookies',
  check(cookie, { register }) {
    const { name, purpose } = cookie
    if (!isActive(cookie) || !isEnglishText(purpose, register.site.language)) return []
    return [{ field: 'purpose', message: 'purpose', args: { name } }]
  },
})

export const sectionInFrench = defineRule({
  ...RULE_A08,
  resource: 'sections',
  check(section, { register }) {
    if (!isEnglishText(sectionWords(section.body), register.site.language)) return []
    const name = recordName('sections', { values: { ...section } })
    return [{ field: 'body', message: 'section', args: { name } }]
  },
})

const ENGLISH_WORDS = ['the', 'and', 'of', 'to', 'is', 'are', 'used', 'by', 'for', 'this', 'website', 'user']
const ENGLISH = new Set(ENGLISH_WORDS)
/** Most texts hold none of these words, and this test is cheaper than splitting them. */
const ANY_ENGLISH = new RegExp(`(?<![a-z])(?:${ENGLISH_WORDS.join('|')})(?![a-z])`, 'i')
const FRENCH = new Set(
  `le la les l un une des du de d au aux en dans pour par sur avec sans est sont ce cette ces qui que qu ne pas
  vous votre vos nous notre nos se s sa son ses il elle ils elles leur leurs ou où et à lors afin entre`.split(
    /\s+/,
  ),
)
const WORDS_MIN = 8
const ENGLISH_MIN = 3

/**
 * A08: tells whether a text of a French page is in English, by its function words. A text of eight words or more is
 * English when it has at least three English function words, and more of them than French ones; in a shorter text
 * they must also be half of all words (« Used by Google to store user preferences »).
 */
export function isEnglishText(text: string, language: Language): boolean {
  if (language !== 'fr' || !ANY_ENGLISH.test(text)) return false
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => ENGLISH.has(word)).length
  const french = words.filter((word) => FRENCH.has(word)).length
  const isEnough = words.length >= WORDS_MIN || english * 2 >= words.length
  return isEnough && english >= ENGLISH_MIN && english > french
}
