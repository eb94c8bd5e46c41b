import fc from 'fast-check'
import { blankCategory, blankCookie, blankProvider, blankSite } from '#charter/register/blankRecords.ts'
import { COLUMN_FIELDS } from '#charter/register/columns.ts'
import { registerFields, registerSchemas } from '#charter/register/fields.ts'
import type { Field, FieldValue } from '#charter/register/fieldTypes.ts'
import type { Register, RegisterResource } from '#charter/register/register.ts'
import { countryNames } from '#charter/kit/countryNames.ts'
import type { Translated, Translation } from '#charter/register/translation.ts'
import { words } from '#charter/words/words.ts'
import { aRegister } from '../../support/builders.ts'

/** What breaks tables: separators, quotation marks, line breaks, formulas, apostrophes before them, spaces. */
const HOSTILE = [
  '"',
  '""',
  ';',
  ',',
  '\t',
  "'",
  "'=1",
  '=1+1',
  '-',
  '+',
  '@',
  '|',
  '(a) (b)',
  'é',
  '’',
  '#',
  '<hash>',
  '/',
  ' et ',
  '13 mois',
  '\u2028',
  '_ga_*',
]
const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 6, unit: 'grapheme' }))
const line = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
const lines = fc
  .array(fc.oneof(line, fc.constantFrom('\n', '\r\n', '\n- ')), { maxLength: 4 })
  .map((parts) => parts.join(''))
const period = fc.oneof(
  fc.constantFrom('P13M', 'P1Y1M', 'PT30M', 'P2W', 'P400D', 'P1Y2M3DT4H5M6S', 'P9999Y', 'PT1S'),
  fc
    .tuple(fc.constantFrom('Y', 'M', 'D', 'W'), fc.integer({ min: 1, max: 9_999 }))
    .map(([unit, count]) => `P${count}${unit}`),
)
const address = fc.constantFrom(
  'https://a.example/?q=1&b=2',
  'http://b.example',
  'https://c.example/é#x',
  'https://d.example/a,b;c',
)
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const country = fc.constantFrom('FR', 'US', 'KR', 'BQ', 'VI', 'EU', 'EEA', 'ZZ', ...countryNames('fr').keys())

function valueOf(name: string, field: Field): fc.Arbitrary<FieldValue> {
  const choices: Partial<Record<string, Record<string, string>>> = words('fr').choices
  const codes = Object.keys(choices[field.choices ?? name] ?? {})
  switch (field.kind) {
    case 'text':
      return line
    case 'longText':
      return lines
    case 'webAddress':
      return address
    case 'day':
      return day
    case 'period':
      return period
    case 'lifetime':
      return fc.oneof(period, fc.constantFrom('session', 'unlimited'))
    case 'country':
      return country.filter((code) => /^[A-Z]{2}$/.test(code))
    case 'countries':
      return fc.uniqueArray(country, { minLength: 1, maxLength: 4 })
    case 'choice':
      return fc.constantFrom(...codes)
    case 'choices':
      return fc.subarray(codes, { minLength: 1 })
    case 'answer':
      return fc.constantFrom('yes', 'no')
    case 'richText':
      return lines.map((text) => `<p>${text}</p><ul><li>a</li></ul>`)
    case 'columns':
      return anyColumns
    default:
      return fc.constant(field.blank)
  }
}

/** Any record that the schema accepts, as it stores it; the rest of the fields are those of `blank`. */
function anyRecord<Fields extends object>(
  resource: RegisterResource,
  blank: Fields,
  required: Partial<Fields>,
): fc.Arbitrary<Fields> {
  const given = Object.fromEntries(
    [...registerFields[resource]]
      // On which sites a record stands is no part of a register of one site.
      .filter(([name]) => name in blank)
      .map(([name, field]) => [name, valueOf(name, field)]),
  )
  const schema = registerSchemas[resource]
  return fc.record(given, { requiredKeys: [] }).map((fields): Fields => {
    const stored: Record<string, unknown> = { ...blank, ...required }
    for (const [name, value] of Object.entries(fields)) {
      const parsed = schema.safeParse({ ...stored, providerId: 1, categoryId: 1, [name]: value })
      if (parsed.success) Object.assign(stored, { [name]: Reflect.get(parsed.data, name) })
    }
    return { ...blank, ...required, ...stored }
  })
}

/** Some texts of a record in some of these languages, as its schema stores them. */
function anyTranslations(resource: RegisterResource, languages: readonly string[]) {
  const texts = [...registerFields[resource]].filter(
    ([, { kind, translated }]) => translated !== undefined && kind !== 'columns',
  )
  const given = languages.flatMap((language) =>
    texts.map(([name, field]) => ({ language, name, text: valueOf(name, field) })),
  )
  const schema = registerSchemas[resource].shape.translations
  return fc
    .subarray(given, { maxLength: Math.min(6, given.length) })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(({ language, name, text }) =>
          text.map((value) => [{ language, field: name, text: value, source: 'b' }]),
        ),
      ),
    )
    .map((lists): Translation[] =>
      lists.flatMap((list) => {
        const parsed = schema.safeParse(list)
        return parsed.success ? parsed.data : []
      }),
    )
}

const withTranslations =
  (resource: RegisterResource, languages: readonly string[]) =>
  <Fields extends object>(record: fc.Arbitrary<Fields>): fc.Arbitrary<Fields & Translated> =>
    languages.length === 0
      ? record
      : fc
          .tuple(record, anyTranslations(resource, languages))
          .map(([fields, translations]) => ({ ...fields, translations }))

const anyColumns = fc
  .uniqueArray(fc.constantFrom(...COLUMN_FIELDS), { minLength: 2, maxLength: 8 })
  .chain((fields) =>
    fc
      .uniqueArray(
        fc
          .string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
          .filter((label) => label.trim() === label),
        {
          minLength: fields.length,
          maxLength: fields.length,
        },
      )
      .map((labels) => fields.map((field, at) => ({ field, label: labels[at] ?? '' }))),
  )

const anyProvider = anyRecord('providers', blankProvider, { name: 'p' })
const anyCategory = anyRecord('categories', blankCategory, { name: 'c', key: 'k' })
const anyCookie = anyRecord('cookies', blankCookie, { name: 'n', service: 's', purpose: 'f' })
/** Any register: names, and the keys of categories, are told apart by a number, as the database sees to it for some. */
export const anyRegister: fc.Arbitrary<Register> = fc
  .subarray(['de', 'rcf'])
  .chain((languages) =>
    fc.record({
      providers: fc.array(withTranslations('providers', languages)(anyProvider), {
        minLength: 1,
        maxLength: 3,
      }),
      categories: fc.array(withTranslations('categories', languages)(anyCategory), {
        minLength: 1,
        maxLength: 3,
      }),
      cookies: fc.array(fc.tuple(withTranslations('cookies', languages)(anyCookie), fc.nat(), fc.nat()), {
        minLength: 1,
        maxLength: 5,
      }),
      columns: anyColumns,
      isNested: fc.boolean(),
      language: fc.constantFrom('fr' as const, 'en' as const),
      languages: fc.constant(languages),
    }),
  )
  .map(({ providers, categories, cookies, columns, isNested, language, languages }) => {
    const others = languages.length > 0 && { languages }
    return aRegister({
      site: { ...blankSite, title: 't', platformName: 'p', language, columns, ...others },
      providers: providers.map((provider, at) => ({ ...provider, name: `${provider.name}${at}` })),
      categories: categories.map((category, at) => ({
        ...category,
        name: `${category.name}${at}`,
        key: `k${at}`,
        parentId: at > 0 && isNested ? 1 : null,
      })),
      cookies: cookies.map(([cookie, provider, category], at) => ({
        ...cookie,
        name: `${cookie.name}${at}`,
        providerId: 1 + (provider % providers.length),
        categoryId: 1 + (category % categories.length),
      })),
    })
  })
