import { isEmptyValue } from '../kit/values.ts'

/** A text of a record in another language. */
export interface Translation {
  /** BCP 47 tag. */
  language: string
  /** The field, or a part of one: `purpose`, `columns.cookie.name`, `siteLocations.2`, of a site also `words.page.emptyCell`. */
  field: string
  text: string
  /**
   * The base text that it says; null until the record is written. Where the base text is another by now, the translation may be out
   * of date.
   */
  source: string | null
}

/** A record with its translations; without them where there are none, so that a register in one language stays as it was. */
export type Translated = { translations?: Translation[] }

/** Finds the translation of a field; undefined where there is none. */
export function findTranslation(
  { translations = [] }: Translated,
  language: string,
  field: string,
): Translation | undefined {
  return translations.find((one) => one.language === language && one.field === field)
}

/** The part of a name of a translated field that is for the column labels of tables. */
export const COLUMN_LABELS = 'columns.'
/** The same of a cookie's places on single sites, before the id of the site. */
export const SITE_PLACES = 'siteLocations.'
/** The same of the charter's own words, which a site gives in a language that the program does not know. */
export const FIXED_WORDS = 'words.'

interface LabelledColumn {
  field: string
  label: string
}

/** Names the label of each column as translations do; of columns that show one field twice, the later ones are numbered. */
export function columnLabelFields(columns: readonly LabelledColumn[]): string[] {
  return columns.map(({ field }, index) => {
    const before = columns.slice(0, index).filter((column) => column.field === field).length
    return before === 0 ? `${COLUMN_LABELS}${field}` : `${COLUMN_LABELS}${field}.${before + 1}`
  })
}

/** The base text of a translated field of a record; '' where there is none. */
export function baseTextOf(record: Readonly<Record<string, unknown>>, field: string): string {
  if (field.startsWith(COLUMN_LABELS)) {
    const columns = listOf(record.columns).filter(isLabelled)
    return columns[columnLabelFields(columns).indexOf(field)]?.label ?? ''
  }
  if (field.startsWith(SITE_PLACES)) {
    const siteId = Number(field.slice(SITE_PLACES.length))
    const place = listOf(record.siteLocations).find((one) => Reflect.get(one, 'siteId') === siteId)
    return textIn(place && Reflect.get(place, 'location'))
  }
  return textIn(record[field])
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): object[] {
  const items: unknown[] = Array.isArray(value) ? value : []
  return items.filter((item) => typeof item === 'object' && item !== null)
}

function isLabelled(value: object): value is LabelledColumn {
  return (
    'field' in value && typeof value.field === 'string' && 'label' in value && typeof value.label === 'string'
  )
}

/** Translations as they are kept: each field of a language once, the last one given, in one order; none that is empty. */
export function sortTranslations(translations: readonly Translation[]): Translation[] {
  const byPlace = new Map(translations.map((one) => [`${one.language} ${one.field}`, one]))
  return [...byPlace.values()]
    .filter(({ text }) => !isEmptyValue(text))
    .toSorted((one, other) => compare(one.language, other.language) || compare(one.field, other.field))
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** The translations in a value that may hold anything, as they are. */
export function translationsIn(list: unknown): Translation[] {
  return Array.isArray(list) ? list.filter(isTranslation) : []
}

function isTranslation(item: unknown): item is Translation {
  if (typeof item !== 'object' || item === null) return false
  return ['language', 'field', 'text'].every((part) => typeof Reflect.get(item, part) === 'string')
}

/** What differences and the history call the translation of a field: `translations.en.purpose`. */
export function translationName({ language, field }: Pick<Translation, 'language' | 'field'>): string {
  return `translations.${language}.${field}`
}

/** The text of a record that such a name stands for, '' where there is none yet; null where it is no such name. */
export function translationNamed(record: object, name: string): string | null {
  const parsed = parseTranslationName(name)
  if (parsed === null) return null
  const translations = translationsIn(Reflect.get(record, 'translations'))
  return findTranslation({ translations }, parsed.language, parsed.field)?.text ?? ''
}

/** Reads such a name; null where it is none. */
export function parseTranslationName(name: string): Pick<Translation, 'language' | 'field'> | null {
  const [, language, field] = /^translations\.([\w-]+)\.(.+)$/.exec(name) ?? []
  return language === undefined || field === undefined ? null : { language, field }
}

/** The names of the translations in which two states of a record differ. */
export function differingTranslations(
  before: readonly Translation[],
  after: readonly Translation[],
): { name: string; before: Translation | undefined; after: Translation | undefined }[] {
  const byName = (list: readonly Translation[]) => new Map(list.map((one) => [translationName(one), one]))
  const [from, to] = [byName(before), byName(after)]
  return [...new Set([...to.keys(), ...from.keys()])]
    .map((name) => ({ name, before: from.get(name), after: to.get(name) }))
    .filter(({ before: was, after: is }) => was?.text !== is?.text || was?.source !== is?.source)
}
