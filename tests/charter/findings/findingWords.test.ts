import { describe, expect, it } from 'vitest'
import { findingWords } from '#charter/words/findings/findingWords.ts'
import type { Language } from '#charter/language.ts'

const textsIn = (language: Language) =>
  Object.entries(findingWords(language)).flatMap(([rule, { title, says }]) => [
    [`${rule} title`, title] as const,
    ...Object.entries(says).map(([message, text]) => [`${rule} ${message}`, text] as const),
  ])

const argumentsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()

describe('the words of findings', () => {
  it.each(textsIn('fr'))('%s is set as French is', (_, text) => {
    expect(text).not.toMatch(/[^\u00A0][:;?!»]|«[^\u00A0]|'|^\s|\s$|  /)
  })

  it('speak of the same in both languages', () => {
    const inEnglish = new Map<string, string>(textsIn('en'))

    for (const [key, text] of textsIn('fr')) {
      expect([key, argumentsOf(inEnglish.get(key) ?? '')]).toEqual([key, argumentsOf(text)])
    }
  })
})
