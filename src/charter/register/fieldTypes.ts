import { z } from 'zod'
import { isWebAddress } from '../kit/webAddress.ts'
import { isLifetime, type Lifetime, parsePeriod } from '../lifetime/lifetime.ts'
import { ANSWERS } from './choices.ts'
import type { Column } from './columns.ts'

/**
 * The kind of thing that a field holds. Words, comparison, history, conflicts, the table of the whole register and storage ask
 * for it, so that a field is described once, where its schema is.
 */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'richText'
  | 'webAddress'
  /** ISO 8601: `2026-11-24`. */
  | 'day'
  /** ISO 8601: `P13M`. */
  | 'period'
  | 'lifetime'
  /** ISO 3166-1 alpha-2. */
  | 'country'
  | 'countries'
  | 'choice'
  | 'choices'
  /** Yes, no, or not answered yet. */
  | 'answer'
  /** The id of another record. */
  | 'reference'
  /** Of the charter's tables. */
  | 'columns'
  | 'number'
  | 'flag'

export type FieldValue = string | number | string[] | Column[] | null

export interface Field {
  kind: FieldKind
  /** The value of a record in which nothing was filled in yet. */
  blank: FieldValue
  /** The resource of the record that a reference leads to. */
  refersTo?: 'providers' | 'categories'
  /** The name of its choices in `words`, where it is not the field's own. */
  choices?: string
}

const FIELDS = z.registry<Field>()

/** Says what kind of field a schema describes, and its blank. A schema made from it (by `refine`, say) is described anew. */
export function describeField<Schema extends z.ZodType<FieldValue>>(
  schema: Schema,
  kind: FieldKind,
  blank: z.output<Schema>,
): Schema {
  FIELDS.add(schema, { kind, blank })
  return schema
}

/** The fields of a schema, by name, in its order. That one was not described is a bug. */
export function describedFields({ shape }: z.ZodObject): ReadonlyMap<string, Field> {
  const schemas: Record<string, z.core.$ZodType> = shape
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const field = FIELDS.get(schema)
      if (!field)
        throw new Error(`The field ${name} has no kind: give it a type of fieldTypes.ts, or describeField()`)
      return [name, field]
    }),
  )
}

/** Longest single-line text (a name, a label, an address), in UTF-16 code units. */
const SHORT_TEXT_MAX = 1_000
/** Longest plain text of several lines (a purpose, notes), in UTF-16 code units. */
const LONG_TEXT_MAX = 20_000

/** More than there are countries. */
const COUNTRIES_MAX = 300

// Text is stored as typed. Two things cannot be: U+0000, which PostgreSQL refuses, and half a surrogate pair,
// which UTF-8 has no bytes for.
const UNSTORABLE = /\0|\p{Surrogate}/u

export function isStorable(value: string): boolean {
  return !UNSTORABLE.test(value)
}

/** The error of a value that is not a text. */
export const notText = (issue: { code?: string; input?: unknown }) => {
  if (issue.code !== 'invalid_type') return undefined
  return issue.input == null ? 'errors.required' : 'errors.notText'
}

/** Text that every database can store. */
export const text = (max: number) =>
  z.string({ error: notText }).trim().refine(isStorable, 'errors.unreadableCharacter').max(max)

// react-admin sends null for an input left empty; in the register an empty text is ''. The output has
// a schema, here and below, so that the description of the API includes it.
const emptyAsNull = (schema: z.ZodType<string, string>) =>
  schema
    .nullish()
    .transform((value) => value ?? '')
    .pipe(z.string())

export const requiredText = describeField(text(SHORT_TEXT_MAX).min(1, 'errors.required'), 'text', '')
export const requiredLongText = describeField(text(LONG_TEXT_MAX).min(1, 'errors.required'), 'longText', '')
export const optionalText = describeField(emptyAsNull(text(SHORT_TEXT_MAX)), 'text', '')
export const optionalLongText = describeField(emptyAsNull(text(LONG_TEXT_MAX)), 'longText', '')

/** An absolute http or https address without a user name or password in it; '' when there is none. */
export const optionalWebAddress = describeField(
  emptyAsNull(
    text(SHORT_TEXT_MAX)
      .refine((value) => value === '' || isWebAddress(value), 'errors.webAddress')
      .meta({
        description: 'an absolute http or https address, or empty',
        examples: ['https://www.example.fr/cookies', ''],
      }),
  ),
  'webAddress',
  '',
)

/** A calendar day as ISO 8601 writes it (2026-11-24); null when there is none. */
export const optionalDay = describeField(
  z
    .union([z.iso.date('errors.day'), z.literal('')])
    .nullish()
    .transform((value) => value || null)
    .pipe(z.iso.date().nullable()),
  'day',
  null,
)

const PERIOD = { description: 'an ISO 8601 period, or empty', examples: ['P25M', ''] }

/** A retention, or an interval, as an ISO 8601 period; '' when there is none. */
export const optionalPeriod = describeField(
  z
    .string()
    .meta(PERIOD)
    .nullish()
    .transform((value) => value ?? '')
    .pipe(
      z
        .string()
        .refine((value) => value === '' || parsePeriod(value) !== null, 'errors.period')
        .meta(PERIOD),
    ),
  'period',
  '',
)

const LIFETIME = {
  description: '`session`, an ISO 8601 period, `unlimited`, or empty while it is not known',
  examples: ['session', 'P13M', 'PT30M', 'unlimited', ''],
}

export const optionalLifetime = describeField(
  z
    .string()
    .meta(LIFETIME)
    .nullish()
    .transform((value): Lifetime => value ?? '')
    .pipe(z.string().refine(isLifetime, 'errors.lifetime').meta(LIFETIME)),
  'lifetime',
  '',
)

/** ISO 3166-1 alpha-2, upper case; '' when there is none. */
export const optionalCountry = describeField(
  optionalText.refine((value) => /^([A-Z]{2})?$/.test(value), 'errors.country'),
  'country',
  '',
)

/** Countries (ISO 3166-1 alpha-2), or the pseudo-codes EU and EEA, each once. */
export const countryList = describeField(
  z
    .array(z.string().regex(/^([A-Z]{2}|EEA)$/, 'errors.country'), 'errors.country')
    .max(COUNTRIES_MAX)
    .nullish()
    .transform((codes) => [...new Set(codes ?? [])])
    .pipe(z.array(z.string())),
  'countries',
  [],
)

type Codes = readonly [string, ...string[]]

/** One of `values`; `blank` in a new record, and in a body that leaves the field out. */
export const choice = <const Values extends Codes>(values: Values, blank: Values[number]) =>
  describeField(z.enum(values).default(blank), 'choice', blank)

/** One of `values`, which a body must give; `blank` in a new record. */
export const requiredChoice = <const Values extends Codes>(values: Values, blank: Values[number]) =>
  describeField(z.enum(values), 'choice', blank)

const nullAsEmpty = z
  .null()
  .transform((): '' => '')
  .pipe(z.literal(''))

const choiceOrEmpty = <const Values extends Codes>(values: Values) =>
  z.union([z.literal(''), z.enum(values), nullAsEmpty], 'errors.notAChoice').default('')

/** One of `values`, or '' where nothing has been chosen yet. */
export const optionalChoice = <const Values extends Codes>(values: Values) =>
  describeField(choiceOrEmpty(values), 'choice', '')

/** The answer to a question by yes or no; '' while it is open. */
export const optionalAnswer = describeField(choiceOrEmpty(ANSWERS), 'answer', '')

/** Any of `values`, each once and in their order. */
export const choiceList = <const Values extends Codes>(values: Values) =>
  describeField(
    z
      .array(z.enum(values), 'errors.notAChoice')
      .nullish()
      .transform((chosen) => values.filter((value) => chosen?.includes(value)))
      .pipe(z.array(z.enum(values))),
    'choices',
    [],
  )

/** The database's identifier of a record of `refersTo`. */
export const reference = (refersTo: 'providers' | 'categories') => {
  const schema = z
    .int({
      error: (issue) => (issue.input == null || issue.input === '' ? 'errors.required' : 'errors.reference'),
    })
    .positive('errors.reference')
  FIELDS.add(schema, { kind: 'reference', blank: 0, refersTo })
  return schema
}
