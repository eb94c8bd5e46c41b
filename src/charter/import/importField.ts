import { LANGUAGE_TAGS } from '../kit/charterLanguages.ts'
import { categorySchema } from '../register/category.ts'
import { cookieSchema } from '../register/cookie.ts'
import { listTranslated } from '../register/fields.ts'
import { providerSchema } from '../register/provider.ts'
import { parseTranslationName, translationName } from '../register/translation.ts'

const COOKIE_FIELDS = cookieSchema.keyof().exclude(['providerId', 'categoryId']).options
const PROVIDER_FIELDS = providerSchema.keyof().options
const CATEGORY_FIELDS = categorySchema.keyof().options

type CookieField = (typeof COOKIE_FIELDS)[number]
type ProviderField = (typeof PROVIDER_FIELDS)[number]
type CategoryField = (typeof CATEGORY_FIELDS)[number]

/**
 * A field that a column of a file can fill: of the cookie, of its provider or of its category. Those of two fields in one cell
 * are called as the columns of the charter; `site` is the platform, `problem` what we said of the row before.
 */
export type ImportField =
  | 'cookie.id'
  | `cookie.${CookieField}`
  | `provider.${ProviderField}`
  | `category.${CategoryField}`
  | 'cookie.serviceAndLocation'
  | 'cookie.lifetimeInFull'
  | 'cookie.storageInFull'
  | 'provider.safeguardInFull'
  | 'site'
  | 'problem'
  | TranslationColumn

/** A text in another language: `cookie.translations.en.purpose`. */
export type TranslationColumn = `${keyof typeof TRANSLATED}.translations.${string}`

/** The columns of the table of the whole register, in its order. */
export const REGISTER_COLUMNS: readonly ImportField[] = [
  'cookie.id',
  ...COOKIE_FIELDS.map((name) => `cookie.${name}` as const),
  ...PROVIDER_FIELDS.map((name) => `provider.${name}` as const),
  ...CATEGORY_FIELDS.map((name) => `category.${name}` as const),
]

export const IMPORT_FIELDS: readonly ImportField[] = [
  ...REGISTER_COLUMNS,
  'cookie.serviceAndLocation',
  'cookie.lifetimeInFull',
  'cookie.storageInFull',
  'provider.safeguardInFull',
  'site',
  'problem',
]

const TRANSLATED = {
  cookie: listTranslated('cookies'),
  provider: listTranslated('providers'),
  category: listTranslated('categories'),
} as const

/** The column of a field in another language; null where the field has no translations. */
export function columnInLanguage(column: ImportField, language: string): TranslationColumn | null {
  const [owner, field = ''] = column.split('.')
  const name = `${owner}.${translationName({ language, field })}`
  return isTranslationColumn(name) ? name : null
}

export function isTranslationColumn(name: string): name is TranslationColumn {
  const [start = ''] = name.split('.', 1)
  const owner = OWNERS_OF_TEXTS.find((one) => one === start)
  const parsed = parseTranslationName(name.slice(start.length + 1))
  if (owner === undefined || parsed === null) return false
  return TRANSLATED[owner].includes(parsed.field) && LANGUAGE_TAGS.some((tag) => tag === parsed.language)
}

const OWNERS_OF_TEXTS = ['cookie', 'provider', 'category'] as const

/** Reads the name of a field that a column can fill; null where it is none. */
export function parseField(name: unknown): ImportField | null {
  const known = IMPORT_FIELDS.find((field) => field === name)
  if (known !== undefined) return known
  return typeof name === 'string' && isTranslationColumn(name) ? name : null
}
