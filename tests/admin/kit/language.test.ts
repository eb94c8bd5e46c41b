import { describe, expect, it } from 'vitest'
import { loadI18nProvider } from '#admin/kit/language.ts'

const french = await loadI18nProvider('fr')
const english = await loadI18nProvider('en')

describe('a number in a sentence', () => {
  it.each([
    [0, '0 cookie', '0 cookies'],
    [1, '1 cookie', '1 cookie'],
    [1_387, '1\u202F387 cookies', '1,387 cookies'],
    [12_345_678, '12\u202F345\u202F678 cookies', '12,345,678 cookies'],
  ])('is written as the reader’s language does, and agrees: %d', (smart_count, inFrench, inEnglish) => {
    expect(french.translate('home.figures.cookies', { smart_count })).toBe(inFrench)
    expect(english.translate('home.figures.cookies', { smart_count })).toBe(inEnglish)
  })

  it('stays as it is where it is given as a text: in the name of a file', () => {
    const number = '1387'
    expect(french.translate('publications.findings.fileName', { number })).toBe('constats-version-1387.json')
  })
})
