import { blankCategory, blankProvider } from '../register/blankRecords.ts'
import { categorySchema } from '../register/category.ts'
import type { Entry } from '../register/expectedCells.ts'
import { fieldOf, listTranslated } from '../register/fields.ts'
import type { FieldValue } from '../register/fieldTypes.ts'
import { valueInWords } from '../words/valueInWords.ts'
import { type Cookie, cookieSchema } from '../register/cookie.ts'
import type { Language } from '../kit/language.ts'
import { providerSchema } from '../register/provider.ts'
import { type Translated, translationName, translationNamed } from '../register/translation.ts'
import type { Identified, Register, RegisterResource } from '../register/register.ts'
import type { PlacedCookie } from '../register/placement.ts'
import type { WholeRegister } from '../register/wholeRegister.ts'
import type { Words } from '../words/fr.ts'
import type { FieldWords } from '../words/registerWords.ts'
import { words } from '../words/words.ts'
import { type CsvSeparator, writeCsv } from '../kit/writeCsv.ts'

const COOKIE_FIELDS = cookieSchema.keyof().exclude(['providerId', 'categoryId']).options
const PROVIDER_FIELDS = providerSchema.keyof().options
const CATEGORY_FIELDS = categorySchema.keyof().options

/** Their texts that have translations. */
const TEXTS = {
  cookies: listTranslated('cookies'),
  providers: listTranslated('providers'),
  categories: listTranslated('categories'),
}

/**
 * The whole register as a table, internal fields too: one row for each of `cookies`, with its provider's and its
 * category's fields beside its own, then their texts in each other language; choices, lifetimes and countries in words, days as ISO
 * 8601 writes them.
 */
export function registerCsv(
  register: TableRegister,
  cookies: readonly Identified<Cookie & Translated & Partial<Pick<PlacedCookie, 'siteIds'>>>[],
  language: Language,
  separator: CsvSeparator,
): string {
  const providers = new Map(register.providers.map((provider) => [provider.id, provider]))
  const sites = new Map(register.sites?.map((site) => [site.id, site.platformName]))
  const hasSites = sites.size > 1
  const languages = furtherLanguages(register)
  const categories = new Map(register.categories.map((category) => [category.id, category]))
  const rows = cookies.map((cookie) => {
    const provider = providers.get(cookie.providerId) ?? blankProvider
    const category = categories.get(cookie.categoryId) ?? blankCategory
    const platforms = cookie.siteIds?.flatMap((id) => sites.get(id) ?? []) ?? []
    return [
      String(cookie.id),
      ...valuesOf({ cookie, provider, category }, language),
      ...(hasSites ? [platforms.join(', ')] : []),
      ...languages.flatMap((tag) => translationsOf({ cookie, provider, category }, tag, language)),
    ]
  })
  const names = headers(words(language))
  const { siteIds } = words(language).fields.cookies
  const headings = [
    ...names,
    ...(hasSites ? [siteIds.label] : []),
    ...languages.flatMap((tag) => translationHeaders(words(language)).map((name) => `${name} (${tag})`)),
  ]
  return writeCsv([headings, ...rows], separator)
}

/** The languages of all charters, beside their base language. */
function furtherLanguages({ sites, site }: TableRegister): string[] {
  const lists = sites?.map(({ languages }) => languages) ?? [site?.languages ?? []]
  return [...new Set(lists.flat())]
}

/** Of a register with several sites, the table says on which ones a cookie stands. */
interface TableRegister extends Pick<Register, 'providers' | 'categories'>, Partial<Pick<Register, 'site'>> {
  sites?: WholeRegister['sites']
}

function headers({ fields, resources }: Words): string[] {
  return [
    fields.cookies.id.label,
    ...COOKIE_FIELDS.map((field) => fields.cookies[field].label),
    ...PROVIDER_FIELDS.map((field) => `${resources.providers.one} – ${fields.providers[field].label}`),
    ...CATEGORY_FIELDS.map((field) => `${resources.categories.one} – ${fields.categories[field].label}`),
  ]
}

function translationHeaders({ fields, resources }: Words): string[] {
  const label = (resource: keyof typeof TEXTS, field: string) => labelOf(fields[resource], field)
  return [
    ...TEXTS.cookies.map((field) => label('cookies', field)),
    ...TEXTS.providers.map((field) => `${resources.providers.one} – ${label('providers', field)}`),
    ...TEXTS.categories.map((field) => `${resources.categories.one} – ${label('categories', field)}`),
  ]
}

function labelOf(fields: Readonly<Partial<Record<string, FieldWords>>>, field: string): string {
  return fields[field]?.label ?? field
}

function translationsOf({ cookie, provider, category }: Entry, tag: string, language: Language): string[] {
  const textsOf = (resource: keyof typeof TEXTS, record: object) =>
    TEXTS[resource].map((field) => {
      const text = translationNamed(record, translationName({ language: tag, field })) ?? ''
      return cellInWords(resource, field, text, language)
    })
  return [
    ...textsOf('cookies', cookie),
    ...textsOf('providers', provider),
    ...textsOf('categories', category),
  ]
}

function valuesOf({ cookie, provider, category }: Entry, language: Language): string[] {
  return [
    ...COOKIE_FIELDS.map((field) => cellInWords('cookies', field, cookie[field], language)),
    ...PROVIDER_FIELDS.map((field) => cellInWords('providers', field, provider[field], language)),
    ...CATEGORY_FIELDS.map((field) => cellInWords('categories', field, category[field], language)),
  ]
}

// A spreadsheet reads a day as ISO 8601 writes it.
function cellInWords(
  resource: RegisterResource,
  name: string,
  value: FieldValue,
  language: Language,
): string {
  const isDay = typeof value === 'string' && fieldOf(resource, name)?.kind === 'day'
  return isDay ? value : valueInWords(resource, name, value, language)
}
