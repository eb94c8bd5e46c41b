import type { Register } from '../../register.ts'
import { defineRule, type Violation } from '../rule.ts'
import { sectionWords } from '../sectionWords.ts'
import { CNIL_092_ART_2, CNIL_SHEET_12, OUR_CHOICE } from '../sources.ts'
import { isActive } from '../surroundings.ts'
import { MEAN_WORDS_MAX, readability, SENTENCE_WORDS_MAX } from './plainLanguage.ts'
import { readingsOf } from './readingsOf.ts'

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
  const { readings, explained, firstUses } = readingsOf(register)
  const reading = readings.get(text) ?? readability(text)
  const mean = Math.ceil(reading.meanWords)
  const tooLong = reading.longSentences.slice(0, REPORTED)
  const acronyms = reading.unexplainedAcronyms
    .filter((acronym) => !explained.has(acronym) && (firstUses.get(acronym) ?? text) === text)
    .slice(0, REPORTED)
  const meanTooLong = {
    field,
    aspect: 'mean',
    message: 'meanTooLong',
    args: { mean, max: MEAN_WORDS_MAX },
  } as const
  return [
    ...(reading.isMeanTooLong ? [meanTooLong] : []),
    ...tooLong.map(({ text: sentence, words: count }, index): Violation<'A07'> => {
      const args = { count, max: SENTENCE_WORDS_MAX, sentence: shortened(sentence) }
      return { field, aspect: `sentence-${index + 1}`, message: 'sentenceTooLong', args }
    }),
    ...acronyms.map((acronym): Violation<'A07'> => ({
      field,
      aspect: acronym,
      message: 'acronym',
      args: { acronym },
    })),
  ]
}

function shortened(sentence: string): string {
  const characters = Array.from(sentence)
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('').trimEnd()}…` : sentence
}
