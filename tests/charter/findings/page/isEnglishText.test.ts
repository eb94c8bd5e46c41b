import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnglishText } from '#charter/findings/page/readabilityFrenchText.ts'

describe('A08, a text in English on a French page', () => {
  it.each([
    ['Used by Google to store user preferences', true],
    ['Cookie "Do Not Track" respecté', false],
    ['This cookie is used to measure visits of the website.', true],
    ['Se souvenir de l’utilisateur d’une page à une autre.', false],
    ['', false],
    // Eight words, three of them English function words; then seven words; then two function words.
    ['Used by Matomo for counting visits each month', true],
    ['Used by Matomo for counting visits monthly', false],
    ['Matomo counts visits by country for each month', false],
    // As many English as French function words, then more.
    ['Le bandeau de la page dit « used by the »', false],
    ['Le bandeau de la page dit « used by the user »', true],
    ['THE COOKIE IS USED BY THE SITE OWNERS', true],
  ])('%j: %s', (text, expected) => {
    expect(isEnglishText(text, 'fr')).toBe(expected)
  })

  it('has nothing to say of an English page', () => {
    expect(isEnglishText('This cookie is used to measure visits of the website.', 'en')).toBe(false)
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([true, false]).toContain(isEnglishText(text, 'fr'))
      }),
    )
  })
})
