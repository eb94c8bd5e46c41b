import { describe, expect, it } from 'vitest'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import type { Language } from '#charter/kit/language.ts'

const textsIn = (language: Language) =>
  Object.entries(findingWords(language)).flatMap(([rule, { title, why, says }]) => [
    [`${rule} title`, title] as const,
    [`${rule} why`, why] as const,
    ...Object.entries(says).map(([message, text]) => [`${rule} ${message}`, text] as const),
  ])

const wordsIn = (text: string) => text.split(/\s/).filter((word) => /\p{L}/u.test(word))

const argumentsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()

describe('the words of findings', () => {
  it.each(textsIn('fr'))('%s is set as French is', (_, text) => {
    expect(text).not.toMatch(/[^\u00A0][:;?!»]|«[^\u00A0]|'|^\s|\s$|  /)
  })

  it.each([...textsIn('fr'), ...textsIn('en')].filter(([key]) => key.endsWith(' why')))(
    '%s is one short sentence, without a value: %s',
    (_, why) => {
      expect(wordsIn(why).length).toBeLessThanOrEqual(30)
      expect(why).toMatch(/^\p{Lu}[^.{}]+[.?]$/u)
    },
  )

  it('speak of the same in both languages', () => {
    const inEnglish = new Map<string, string>(textsIn('en'))

    for (const [key, text] of textsIn('fr')) {
      expect([key, argumentsOf(inEnglish.get(key) ?? '')]).toEqual([key, argumentsOf(text)])
    }
  })
})
