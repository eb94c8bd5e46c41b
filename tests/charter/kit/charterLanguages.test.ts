import { describe, expect, it } from 'vitest'
import {
  LANGUAGE_TAGS,
  languageInWords,
  languageLabel,
  ownLanguageName,
} from '#charter/kit/charterLanguages.ts'

/** The official languages of the European Union (regulation no 1/1958). */
const EU = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ')

/** Names that `Intl` has otherwise: what is spoken in Alsace is no Swiss German, and Shimaore one of several Comorian languages. */
const OTHERWISE = ['gsw', 'swb']

describe('a language of a charter', () => {
  it.each([
    ['en', 'English', 'anglais', 'Anglais', 'English'],
    ['fr', 'Français', 'français', 'Français', 'French'],
    ['gcf', 'Kréyòl gwadloup', 'créole guadeloupéen', 'Créole guadeloupéen', 'Guadeloupean Creole'],
    ['rcf', 'Kréol rényoné', 'créole réunionnais', 'Créole réunionnais', 'Réunion Creole'],
    ['el', 'Ελληνικά', 'grec', 'Grec', 'Greek'],
  ])(
    '%s has one name for its readers, and one in each language of the program',
    (tag, own, fr, label, en) => {
      expect(ownLanguageName(tag)).toBe(own)
      expect(languageInWords(tag, 'fr')).toBe(fr)
      expect(languageLabel(tag, 'fr')).toBe(label)
      expect(languageInWords(tag, 'en')).toBe(en)
      expect(languageLabel(tag, 'en')).toBe(en)
    },
  )

  it('of which nothing is known is called by its tag', () => {
    for (const nameOf of [ownLanguageName, (tag: string) => languageLabel(tag, 'fr')])
      expect(['xx', 'constructor'].map(nameOf)).toEqual(['xx', 'constructor'])
  })

  it('may be any official one of the European Union, and those of the overseas Regions', () => {
    expect(LANGUAGE_TAGS).toEqual(
      expect.arrayContaining([...EU, 'rcf', 'gcf', 'gcr', 'br', 'eu', 'co', 'oc']),
    )
  })

  it.each(['fr', 'en'] as const)('is called in %s as the Unicode locale data call it', (language) => {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
    const known = LANGUAGE_TAGS.filter((tag) => names.of(tag) !== undefined && !OTHERWISE.includes(tag))
    expect(known).toHaveLength(31)
    expect(known.map((tag) => languageInWords(tag, language))).toEqual(known.map((tag) => names.of(tag)))
  })
})
