import { z } from 'zod'
import { DEFAULT_TIME_ZONE, isTimeZone } from '../kit/days.ts'
import { isImageAddress, rememberImage } from '../image/imageAddress.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import { isLifetime, type Lifetime, parsePeriod } from '../lifetime/lifetime.ts'
import { ANSWERS } from './choices.ts'
import type { Column } from './columns.ts'
import type { Translation } from './translation.ts'
import { longText, notText, text } from './typedText.ts'

/**
 * The kind of thing that a field holds. Words, comparison, history, conflicts, the table of the whole register and storage ask
 * for it, so that a field is described once, where its schema is.
 */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'richText'
  | 'webAddress'
  /** The SHA-256 of an image that is stored, in hexadecimal; in a form or a body, perhaps the image itself as a `data:` address. */
  | 'image'
  /** ISO 8601: `2026-11-24`. */
  | 'day'
  /** ISO 8601: `P13M`. */
  | 'period'
  | 'lifetime'
  /** A name of the IANA database: `Europe/Paris`. */
  | 'timeZone'
  /** ISO 3166-1 alpha-2. */
  | 'country'
  | 'countries'
  | 'choice'
  | 'choices'
  /** Yes, no, or not answered yet. */
  | 'answer'
  /** The id of another record. */
  | 'reference'
  /** The ids of several. */
  | 'references'
  /** Where a cookie is set on single sites. */
  | 'siteLocations'
  /** Of the charter's tables. */
  | 'columns'
  /** BCP 47 tags of the languages of a charter, beside its base language. */
  | 'languages'
  /** The texts of a record in other languages. */
  | 'translations'
  | 'number'
  | 'flag'

/** Where a cookie is set on one of its sites. */
export interface SiteLocation {
  siteId: number
  location: string
}

export type FieldValue =
  string | number | string[] | number[] | Column[] | SiteLocation[] | Translation[] | null

export interface Field {
  kind: FieldKind
  /** The value of a record in which nothing was filled in yet. */
  blank: FieldValue
  /** The resource of the record that a reference leads to. */
  refersTo?: 'providers' | 'categories'
  /** The resource of the records whose ids it lists. */
  lists?: 'sites' | 'sections'
  /** The name of its choices in `words`, where it is not the field's own. */
  choices?: string
  /** Whether the charter has it in other languages; a `name` often stays as it is there. Left out of what is not translated. */
  translated?: 'words' | 'name'
}

const FIELDS = z.registry<Field>()

/** Says what kind of field a schema describes, and its blank. A schema made from it (by `refine`, say) is described anew. */
export function describeField<Schema extends z.ZodType<FieldValue>>(
  schema: Schema,
  kind: FieldKind,
  blank: z.output<Schema>,
  lists?: Field['lists'],
): Schema {
  FIELDS.add(schema, { kind, blank, ...(lists && { lists }) })
  return schema
}

/** The field in a charter of several languages: its `words` have to be translated, a `name` can be. */
export function inLanguages<Schema extends z.ZodType<FieldValue>>(
  schema: Schema,
  translated: 'words' | 'name' = 'words',
): Schema {
  const field = FIELDS.get(schema)
  if (field === undefined) throw new Error('Only a field that was described can be translated')
  // A schema of its own: many fields share one.
  const own = schema.clone()
  FIELDS.add(own, { ...field, translated })
  return own
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

const SHA_256 = /^[0-9a-f]{64}$/

/** More than there are countries. */
const COUNTRIES_MAX = 300

// react-admin sends null for an input left empty; in the register an empty text is ''. The output has
// a schema, here and below, so that the description of the API includes it.
const emptyAsNull = (schema: z.ZodType<string, string>) =>
  schema
    .nullish()
    .transform((value) => value ?? '')
    .pipe(z.string())

export const requiredText = describeField(text(SHORT_TEXT_MAX).min(1, 'errors.required'), 'text', '')
export const requiredLongText = describeField(
  longText(LONG_TEXT_MAX).min(1, 'errors.required'),
  'longText',
  '',
)
export const optionalText = describeField(emptyAsNull(text(SHORT_TEXT_MAX)), 'text', '')
export const optionalLongText = describeField(emptyAsNull(longText(LONG_TEXT_MAX)), 'longText', '')

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

/** An image: the SHA-256 of one that is stored, or a new one as a `data:` address; '' when there is none. */
export const optionalImage = describeField(
  emptyAsNull(
    z
      .string({ error: notText })
      .refine((value) => value === '' || isImageAddress(value) || SHA_256.test(value), 'errors.image.kind')
      .check(({ value, issues }) => {
        const flaw = isImageAddress(value) ? rememberImage(value) : null
        if (typeof flaw === 'string')
          issues.push({ code: 'custom', input: '', message: `errors.image.${flaw}` })
      })
      .meta({
        description:
          'the SHA-256 of an image that is stored, in hexadecimal; to store another, its data: address (PNG, JPEG or WebP, of 200 kB at most), which is answered by its SHA-256; or empty',
        examples: ['data:image/png;base64,…', ''],
      }),
  ),
  'image',
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

/** The time zone whose days are meant, by its name in the IANA database; France's where a body leaves it out. */
export const timeZone = describeField(
  z
    .string({ error: notText })
    .refine(isTimeZone, 'errors.timeZone')
    .meta({ description: 'a time zone of the IANA database', examples: ['Europe/Paris', 'Indian/Reunion'] })
    .default(DEFAULT_TIME_ZONE),
  'timeZone',
  DEFAULT_TIME_ZONE,
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

/** The same, or null where there is none. */
export const optionalReference = (refersTo: 'providers' | 'categories') => {
  const schema = z
    .union([z.int().positive(), z.literal('')], 'errors.reference')
    .nullish()
    .transform((id) => id || null)
    .pipe(z.int().positive().nullable())
  FIELDS.add(schema, { kind: 'reference', blank: null, refersTo })
  return schema
}

/** The database's identifiers of records of `resource`, each once; `blank` in a new record, and in a body that leaves the field out. */
export const references = (
  resource: 'sites' | 'sections',
  { blank, isSorted = false }: { blank: number[]; isSorted?: boolean },
) => {
  const schema = z
    .array(z.int('errors.reference').positive('errors.reference'), 'errors.reference')
    .max(REFERENCES_MAX)
    .default(blank)
    .transform((ids) => distinct(ids, isSorted))
    .pipe(z.array(z.number()))
  FIELDS.add(schema, { kind: 'references', blank, lists: resource })
  return schema
}

/** More than a charter has sections, or a register sites. */
const REFERENCES_MAX = 1_000

function distinct(ids: readonly number[], isSorted: boolean): number[] {
  const once = [...new Set(ids)]
  return isSorted ? once.toSorted((one, other) => one - other) : once
}
