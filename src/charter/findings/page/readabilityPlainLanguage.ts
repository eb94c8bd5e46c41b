import type { Register } from '../../register/register.ts'
import { defineRule, type Violation } from '../rule.ts'
import { sectionWords } from '../sectionWords.ts'
import { CNIL_092_ART_2, CNIL_SHEET_12, OUR_CHOICE } from '../sources.ts'
import { isActive } from '../ruleContext.ts'
import { pageAcronyms } from './collectWords.ts'
import { acronymsOf, MEAN_WORDS_MAX, readability, SENTENCE_WORDS_MAX } from './plainLanguage.ts'

/** Enough of a text's flaws to know what to do, and of a sentence to find it. */
const REPORTED = 5
const QUOTED = 80

const SAME_RULE = {
  id: 'A07',
  name: 'readability-plain-language',
  severity: 'advice',
  sources: [CNIL_SHEET_12, CNIL_092_ART_2, OUR_CHOICE],
} as const

export const purposePlainLanguage = defineRule({
  ...SAME_RULE,
  resource: 'cookies',
  check: (cookie, { register }) => (isActive(cookie) ? flawsOf(cookie.purpose, 'purpose', register) : []),
})

export const sectionPlainLanguage = defineRule({
  ...SAME_RULE,
  resource: 'sections',
  check: ({ body }, { register }) => flawsOf(sectionWords(body), 'body', register),
})

function flawsOf(text: string, field: string, register: Register): Violation<'A07'>[] {
  return [...lengthFlaws(text, field), ...acronymFlaws(text, field, register)]
}

function lengthFlaws(text: string, field: string): Violation<'A07'>[] {
  // Most purposes have too few words for any of this.
  if (text.split(/\s+/, MEAN_WORDS_MAX + 1).length <= MEAN_WORDS_MAX) return []
  const { isMeanTooLong, meanWords, longSentences } = readability(text)
  const args = { mean: Math.ceil(meanWords), max: MEAN_WORDS_MAX }
  const meanTooLong = { field, aspect: 'mean', message: 'meanTooLong', args } as const
  return [
    ...(isMeanTooLong ? [meanTooLong] : []),
    ...longSentences.slice(0, REPORTED).map(({ text: sentence, words: count }, index) => ({
      field,
      aspect: `sentence-${index + 1}`,
      message: 'sentenceTooLong' as const,
      args: { count, max: SENTENCE_WORDS_MAX, sentence: shortened(sentence) },
    })),
  ]
}

function acronymFlaws(text: string, field: string, register: Register): Violation<'A07'>[] {
  const { explained, firstUses } = pageAcronyms(register)
  return acronymsOf(text)
    .unexplainedAcronyms.filter(
      (acronym) => !explained.has(acronym) && (firstUses.get(acronym) ?? text) === text,
    )
    .slice(0, REPORTED)
    .map((acronym) => ({ field, aspect: acronym, message: 'acronym', args: { acronym } }))
}

function shortened(sentence: string): string {
  const characters = Array.from(sentence)
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('').trimEnd()}…` : sentence
}
