import { describe, expect, it } from 'vitest'
import { type FieldErrors, fieldErrors } from '#api/message.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import type { RuleWords } from '#charter/findings/words/ruleWords.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import { categorySchema } from '#charter/register/category.ts'
import { cookieSchema } from '#charter/register/cookie.ts'
import { providerSchema } from '#charter/register/provider.ts'
import { sectionSchema } from '#charter/register/section.ts'
import { siteSchema } from '#charter/register/site.ts'

// What nobody sees, alone and within a text, and what a form sends of a field that was left half filled.
const SCARCELY_TYPED = [
  '',
  ' ',
  '\u00A0',
  '\u200B',
  '\u2060\uFEFF',
  '\t',
  '\n',
  '\0',
  '\u202E',
  '\uD800',
  'P',
  '0',
  null,
]

/** Whether nothing, or nothing that is seen, stands between two quotation marks. */
const EMPTY_QUOTES = /«\s*»|“\s*”|"\s*"/

describe('a text that quotes a value', () => {
  it.each([cookieSchema, providerSchema, categorySchema, sectionSchema, siteSchema])(
    'quotes something of a field that is refused',
    (schema) => {
      for (const typed of SCARCELY_TYPED) {
        const record = Object.fromEntries(Object.keys(schema.shape).map((field) => [field, typed]))
        const { error } = schema.safeParse(record)
        const errors: FieldErrors = error ? fieldErrors(error) : {}
        const quoted = Object.values(errors).flatMap(({ args }) =>
          args && 'passage' in args ? [args['passage']] : [],
        )
        expect(quoted.filter((passage) => /^\s*$/.test(String(passage)))).toEqual([])
      }
    },
  )

  it.each(LANGUAGES)('quotes something in each finding about a record half filled, in %s', (language) => {
    const rules: Record<string, RuleWords> = findingWords(language)
    const sentences = Object.entries(rules).flatMap(([rule, { says }]) =>
      Object.entries(says).flatMap(([message, sentence]) =>
        SCARCELY_TYPED.map((value) => {
          const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
          const args = Object.fromEntries(
            names.map((name) => [name, name === 'fields' ? 'purpose' : (value ?? '')]),
          )
          return findingInWords({ rule, resource: 'cookies', message, args }, language)
        }),
      ),
    )
    expect(sentences.filter((sentence) => EMPTY_QUOTES.test(sentence))).toEqual([])
  })
})
