import { byPosition, type Register } from '../../register/register.ts'
import { defineRule, type Violation } from '../rule.ts'
import { sectionWords } from '../sectionWords.ts'
import { CNIL_092_ART_2, CNIL_SHEET_12, OUR_CHOICE } from '../sources.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'
import { acronymsOf, MEAN_WORDS_MAX, readability, SENTENCE_WORDS_MAX } from './plainLanguage.ts'

/** At most so many flaws of one kind are reported for a text, and so many characters of a sentence are quoted. */
const REPORTED_MAX = 5
const QUOTE_MAX = 80

const RULE_A07 = {
  id: 'A07',
  name: 'readability-plain-language',
  severity: 'advice',
  sources: [CNIL_SHEET_12, CNIL_092_ART_2, OUR_CHOICE],
} as const

export const purposePlainLanguage = defineRule({
  ...RULE_A07,
  resource: 'cookies',
  check: (cookie, { register }) => (isActive(cookie) ? flawsOf(cookie.purpose, 'purpose', register) : []),
})

export const sectionPlainLanguage = defineRule({
  ...RULE_A07,
  resource: 'sections',
  check: ({ body }, { register }) => flawsOf(sectionWords(body), 'body', register),
})

function flawsOf(text: string, field: string, register: Register): Violation<'A07'>[] {
  return [...lengthFlaws(text, field), ...acronymFlaws(text, field, register)]
}

function lengthFlaws(text: string, field: string): Violation<'A07'>[] {
  // Most purposes are too short to break a limit, so that counting stops early.
  if (text.split(/\s+/, MEAN_WORDS_MAX + 1).length <= MEAN_WORDS_MAX) return []
  const { isMeanTooLong, meanWords, longSentences } = readability(text)
  const args = { mean: Math.ceil(meanWords), max: MEAN_WORDS_MAX }
  const meanTooLong = { field, aspect: 'mean', message: 'meanTooLong', args } as const
  return [
    ...(isMeanTooLong ? [meanTooLong] : []),
    ...longSentences.slice(0, REPORTED_MAX).map(({ text: sentence, words: count }, index) => ({
      field,
      aspect: `sentence-${index + 1}`,
      message: 'sentenceTooLong' as const,
      args: { count, max: SENTENCE_WORDS_MAX, sentence: shortenSentence(sentence) },
    })),
  ]
}

function acronymFlaws(text: string, field: string, register: Register): Violation<'A07'>[] {
  const { unexplainedAcronyms } = acronymsOf(text)
  if (unexplainedAcronyms.length === 0) return []
  const { explained, firstUses } = pageAcronyms(register)
  const names = namesOf(register)
  return unexplainedAcronyms
    .filter(
      (acronym) =>
        !explained.has(acronym) && !names.has(acronym) && (firstUses.get(acronym) ?? text) === text,
    )
    .slice(0, REPORTED_MAX)
    .map((acronym) => ({ field, aspect: acronym, message: 'acronym', args: { acronym } }))
}

/** The acronyms of a whole page: an acronym that one text explains counts as explained in all others. */
interface PageAcronyms {
  /** The acronyms that a section explains. */
  explained: ReadonlySet<string>
  /** By acronym, the first text of the page that uses it without explaining it. */
  firstUses: ReadonlyMap<string, string>
}

const pageAcronyms = oncePerRegister(({ sections, cookies }: Register): PageAcronyms => {
  const bodies = byPosition(sections).map(({ body }) => sectionWords(body))
  const purposes = cookies.filter(isActive).map(({ purpose }) => purpose)
  const explained = bodies.flatMap((text) => acronymsOf(text).explainedAcronyms)
  const uses = [...bodies, ...purposes].flatMap((text) =>
    acronymsOf(text).unexplainedAcronyms.map((acronym) => [acronym, text] as const),
  )
  // A map keeps the last entry of a key: reversed, that is the first use.
  return { explained: new Set(explained), firstUses: new Map(uses.toReversed()) }
})

/** What a text takes from the register's own names is no acronym: a tracker (« YSC »), a provider, the body. */
const namesOf = oncePerRegister(({ cookies, providers, site }: Register): ReadonlySet<string> => {
  const names = [
    ...cookies.map(({ name }) => name),
    ...providers.flatMap(({ name, legalName }) => [name, legalName]),
    site.platformName,
    site.controller,
  ]
  return new Set(names.flatMap((name) => (/[A-Z]{2}/.test(name) ? (name.match(/\p{Lu}{2,6}/gu) ?? []) : [])))
})

function shortenSentence(sentence: string): string {
  const characters = Array.from(sentence)
  return characters.length > QUOTE_MAX ? `${characters.slice(0, QUOTE_MAX).join('').trimEnd()}…` : sentence
}
