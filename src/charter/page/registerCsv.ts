import { blankCategory, blankProvider } from '../register/blankRecords.ts'
import { categorySchema } from '../register/category.ts'
import type { Entry } from './cells.ts'
import { fieldOf } from '../register/fields.ts'
import type { FieldValue } from '../register/fieldTypes.ts'
import { valueInWords } from '../words/valueInWords.ts'
import { type Cookie, cookieSchema } from '../register/cookie.ts'
import type { Language } from '../kit/language.ts'
import { providerSchema } from '../register/provider.ts'
import type { Identified, Register, RegisterResource } from '../register/register.ts'
import type { Words } from '../words/fr.ts'
import { words } from '../words/words.ts'
import { type CsvSeparator, writeCsv } from '../kit/writeCsv.ts'

const COOKIE_FIELDS = cookieSchema.keyof().exclude(['providerId', 'categoryId']).options
const PROVIDER_FIELDS = providerSchema.keyof().options
const CATEGORY_FIELDS = categorySchema.keyof().options

/**
 * The whole register as a table, internal fields too: one row for each of `cookies`, with its provider's and its
 * category's fields beside its own; choices, lifetimes and countries in words, days as ISO 8601 writes them.
 */
export function registerCsv(
  register: Register,
  cookies: readonly Identified<Cookie>[],
  language: Language,
  separator: CsvSeparator,
): string {
  const providers = new Map(register.providers.map((provider) => [provider.id, provider]))
  const categories = new Map(register.categories.map((category) => [category.id, category]))
  const rows = cookies.map((cookie) => {
    const provider = providers.get(cookie.providerId) ?? blankProvider
    const category = categories.get(cookie.categoryId) ?? blankCategory
    return [String(cookie.id), ...valuesOf({ cookie, provider, category }, language)]
  })
  return writeCsv([headers(words(language)), ...rows], separator)
}

function headers({ fields, resources }: Words): string[] {
  return [
    fields.cookies.id.label,
    ...COOKIE_FIELDS.map((field) => fields.cookies[field].label),
    ...PROVIDER_FIELDS.map((field) => `${resources.providers.one} – ${fields.providers[field].label}`),
    ...CATEGORY_FIELDS.map((field) => `${resources.categories.one} – ${fields.categories[field].label}`),
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
