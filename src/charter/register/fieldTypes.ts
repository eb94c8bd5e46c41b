import { z } from 'zod'
import { isWebAddress } from '../kit/webAddress.ts'

/** Longest single-line text (a name, a label, an address), in UTF-16 code units. */
const SHORT_TEXT_MAX = 1_000
/** Longest plain text of several lines (a purpose, notes), in UTF-16 code units. */
const LONG_TEXT_MAX = 20_000

/** More than there are countries. */
const COUNTRIES_MAX = 300

// Text is kept as typed. Two things cannot be: U+0000, which PostgreSQL refuses, and half a surrogate pair,
// which UTF-8 has no bytes for.
const UNSTORABLE = /\0|\p{Surrogate}/u

export function isStorable(value: string): boolean {
  return !UNSTORABLE.test(value)
}

/** What is said of a value that is no text at all. */
export const notText = (issue: { code?: string; input?: unknown }) => {
  if (issue.code !== 'invalid_type') return undefined
  return issue.input == null ? 'errors.required' : 'errors.notText'
}

/** Text that every database can store. */
export const text = (max: number) =>
  z.string({ error: notText }).trim().refine(isStorable, 'errors.unreadableCharacter').max(max)

// react-admin sends null for an input left empty; in the register an empty text is ''. What comes out is said by a
// schema, here and below, so that the description of the API can say it as well.
const emptyAsNull = (schema: z.ZodType<string, string>) =>
  schema
    .nullish()
    .transform((value) => value ?? '')
    .pipe(z.string())

export const requiredText = text(SHORT_TEXT_MAX).min(1, 'errors.required')
export const requiredLongText = text(LONG_TEXT_MAX).min(1, 'errors.required')
export const optionalText = emptyAsNull(text(SHORT_TEXT_MAX))
export const optionalLongText = emptyAsNull(text(LONG_TEXT_MAX))

/** An absolute http or https address without a user name or password in it; '' when there is none. */
export const optionalWebAddress = emptyAsNull(
  text(SHORT_TEXT_MAX)
    .refine((value) => value === '' || isWebAddress(value), 'errors.webAddress')
    .meta({
      description: 'an absolute http or https address, or empty',
      examples: ['https://www.example.fr/cookies', ''],
    }),
)

/** A calendar day as ISO 8601 writes it (2026-11-24); null when there is none. */
export const optionalDay = z
  .union([z.iso.date('errors.day'), z.literal('')])
  .nullish()
  .transform((value) => value || null)
  .pipe(z.iso.date().nullable())

const nullAsEmpty = z
  .null()
  .transform((): '' => '')
  .pipe(z.literal(''))

/** One of `values`, or '' where nothing has been chosen yet. */
export const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.union([z.literal(''), z.enum(values), nullAsEmpty], 'errors.notAChoice').default('')

/** Any of `values`, each once and in their order. */
export const choiceList = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .array(z.enum(values), 'errors.notAChoice')
    .nullish()
    .transform((chosen) => values.filter((value) => chosen?.includes(value)))
    .pipe(z.array(z.enum(values)))

/** Countries (ISO 3166-1 alpha-2), or the pseudo-codes EU and EEA, each once. */
export const countryList = z
  .array(z.string().regex(/^([A-Z]{2}|EEA)$/, 'errors.country'), 'errors.country')
  .max(COUNTRIES_MAX)
  .nullish()
  .transform((codes) => [...new Set(codes ?? [])])
  .pipe(z.array(z.string()))

/** The database's identifier of another record. */
export const reference = z
  .int({
    error: (issue) => (issue.input == null || issue.input === '' ? 'errors.required' : 'errors.reference'),
  })
  .positive('errors.reference')
