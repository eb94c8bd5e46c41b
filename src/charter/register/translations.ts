import { z } from 'zod'
import { LANGUAGE_TAGS } from '../kit/charterLanguages.ts'
import { COLUMN_FIELDS } from './columns.ts'
import { describedFields, describeField, type Field, optionalLongText, optionalText } from './fieldTypes.ts'
import { richText } from './richText.ts'
import { COLUMN_LABELS, FIXED_WORDS, SITE_PLACES, sortTranslations, type Translation } from './translation.ts'

/** More than a record has texts in all languages. */
const TRANSLATIONS_MAX = 5_000

/** The languages of a charter beside its base language, each once, in the order in which its page names them. */
export const languageList = describeField(
  z
    .array(z.enum(LANGUAGE_TAGS, 'errors.language'), 'errors.language')
    .nullish()
    .transform((tags): string[] => [...new Set(tags ?? [])])
    .pipe(z.array(z.string())),
  'languages',
  [],
)

const given = z.array(
  z.strictObject({
    language: z.enum(LANGUAGE_TAGS, 'errors.language'),
    field: z.string().max(200),
    text: z.string().meta({ description: 'as the field itself takes it; an empty one is none' }),
    source: z
      .string()
      .nullish()
      .transform((source) => source ?? null)
      .pipe(z.string().nullable())
      .meta({ description: 'the base text that it says; left out, the one that the record has' }),
  }),
)

/** The translations of the texts of `schema`; `parts` are further names that they may have. */
export function translationsOf(schema: z.ZodObject, parts: readonly string[] = []) {
  const fields = describedFields(schema)
  return describeField(
    given
      .max(TRANSLATIONS_MAX)
      .nullish()
      .transform((list, context) => {
        const read = (list ?? []).flatMap(({ language, field, text, source }, index) => {
          const reader = readerOf(fields, parts, field)
          const path = [index, 'text']
          if (reader === null) {
            context.issues.push({
              code: 'custom',
              input: field,
              message: 'errors.notTranslated',
              path: [index, 'field'],
            })
            return []
          }
          const parsed = reader.safeParse(text)
          if (parsed.success) return [{ language, field, text: parsed.data, source }]
          for (const issue of parsed.error.issues) {
            const said = { ...issue, input: text, path }
            context.issues.push(said.code === 'too_big' ? said : { ...said, code: 'custom' })
          }
          return []
        })
        return sortTranslations(read)
      })
      .pipe(
        z.array(
          z.strictObject({
            language: z.string(),
            field: z.string(),
            text: z.string(),
            source: z.string().nullable(),
          }),
        ),
      ) satisfies z.ZodType<Translation[]>,
    'translations',
    [],
  )
}

type TextReader = z.ZodType<string>

const READERS: Partial<Record<Field['kind'], TextReader>> = {
  text: optionalText,
  longText: optionalLongText,
  richText,
}

/** How the text of a field is read; null where the field has no translations. */
function readerOf(
  fields: ReadonlyMap<string, Field>,
  parts: readonly string[],
  name: string,
): TextReader | null {
  const described = fields.get(name)
  if (described !== undefined)
    return described.translated === undefined ? null : (READERS[described.kind] ?? null)
  if (name.startsWith(COLUMN_LABELS)) return fields.has('columns') && isColumn(name) ? optionalText : null
  return parts.some((part) => name.startsWith(part)) && PART.test(name) ? optionalText : null
}

/** What stands after the point: the id of a site, or the way to a word. */
const PART = /^\w+(?:\.[\w-]+)+$/

function isColumn(name: string): boolean {
  const column = name.slice(COLUMN_LABELS.length).replace(/\.\d{1,3}$/, '')
  return COLUMN_FIELDS.some((field) => field === column)
}

export const PARTS_OF_COOKIE = [SITE_PLACES]
export const PARTS_OF_SITE = [FIXED_WORDS]
