import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { fieldInWords } from '#charter/compare/inWords.ts'
import type { Change } from '#charter/history/change.ts'
import { changedFieldsInWords } from '#charter/history/changedFieldsInWords.ts'
import { LANGUAGES, type Language } from '#charter/kit/language.ts'
import { changeLines } from '#charter/proof/changeLines.ts'
import { registerSchemas } from '#charter/register/fields.ts'
import { words } from '#charter/words/words.ts'
import { everyField, type FieldSamples, REFERRED_NAMES } from '#tests/support/fieldSamples.ts'

const nameOf = ({ id }: { id: number }) => REFERRED_NAMES[id - 1]

function changeOf({ resource, name, before, after }: FieldSamples): Change {
  return {
    id: 12,
    at: '2026-11-24T09:30:00.000Z',
    who: 'Ada Martin <ada@example.fr>',
    action: 'update',
    resource,
    recordId: 1,
    before: { name: 'a', [name]: before.stored },
    after: { name: 'a', [name]: after.stored },
    algorithm: '',
    salt: '',
    previousHash: '',
    hash: '',
  }
}

// A raw period, day or country, and a code: lower case letters with a capital within.
const RAW = /\bP(\d|T\d)|\d{4}-\d{2}-\d{2}|\b(DE|CH|JP)\b|\[object|undefined|null/

describe.each(LANGUAGES)('a change of every field of the register, in %s', (language: Language) => {
  it.each(everyField.map((samples) => [`${samples.resource}.${samples.name}`, samples] as const))(
    'reads in words: %s',
    (_, samples) => {
      const { resource, name, kind, isQuoted, before, after } = samples
      const [was, is] = [before[language], after[language]]
      expect(was).not.toBe('')
      expect(is).not.toBe(was)

      const namesRecords = ['reference', 'references', 'siteLocations'].includes(kind)
      const values = namesRecords ? [was, is] : [before.stored, after.stored]
      const { sentence } = fieldInWords(
        resource,
        { field: name, before: values[0], after: values[1] },
        language,
      )
      const { open, close } = words(language).comparison.quotes
      const [start, end] = isQuoted ? [open, close] : ['', '']
      expect(sentence.endsWith(`, ${start}${was}${end} → ${start}${is}${end}`), sentence).toBe(true)
      expect(/[«»“”]/.test(sentence)).toBe(isQuoted)

      const change = changeOf(samples)
      const told = changedFieldsInWords(change, nameOf, language).find(({ field }) => field === name)
      expect(told).toMatchObject({ before: was, after: is })

      const line = changeLines(change, nameOf, { timeZone: 'UTC', language, isOfSeveral: false }).find(
        (text) => text.endsWith(`${was} → ${is}`),
      )
      expect(line).toContain(told?.label)

      for (const text of [sentence, line]) expect(text).not.toMatch(RAW)
    },
  )
})

describe('the words of the register', () => {
  it('offer the same choices in the same order in both languages', () => {
    const [french, english] = LANGUAGES.map((language) =>
      Object.entries(words(language).choices).map(([field, codes]) => [field, Object.keys(codes)]),
    )
    expect(english).toEqual(french)
  })

  it('name each choice that a list of choices takes, in the order of its schema', () => {
    const choices: Partial<Record<string, object>> = words('fr').choices
    for (const { resource, name } of everyField.filter(({ kind }) => kind === 'choices')) {
      const codes = Object.keys(choices[name] ?? {})
      const shape: Record<string, z.ZodType> = registerSchemas[resource].shape
      expect(shape[name]?.parse(codes.toReversed())).toEqual(codes)
    }
  })
})
