import { registerFields } from './fields.ts'
import { type RegisterResource } from './register.ts'
import {
  baseTextOf,
  columnLabelFields,
  findTranslation,
  SITE_PLACES,
  type Translation,
  translationsIn,
} from './translation.ts'

/** A text of a record that the charter has in other languages, and what it says in one of them. */
export interface TranslatableText {
  /** As translations name it: `purpose`, `columns.cookie.name`. */
  field: string
  kind: 'text' | 'longText' | 'richText'
  base: string
  /** Undefined where there is none. */
  translation: Translation | undefined
  /** `outdated`: the base text was changed since. A name that stays as it is lacks nothing. */
  state: 'done' | 'missing' | 'outdated'
}

const TEXTS = ['text', 'longText', 'richText'] as const

/** Lists the texts of a record that are not empty, in the order of its schema, with their translations into a language. */
export function listTranslatable(
  resource: RegisterResource,
  record: Readonly<Record<string, unknown>>,
  language: string,
): TranslatableText[] {
  const known = { translations: translationsIn(record.translations) }
  const textOf = (field: string, kind: TranslatableText['kind'], isName: boolean): TranslatableText[] => {
    const base = baseTextOf(record, field)
    if (base === '') return []
    const translation = findTranslation(known, language, field)
    const state = stateOf(translation, base, isName)
    return [{ field, kind, base, translation, state }]
  }
  return [...registerFields[resource]].flatMap(([field, { kind, translated }]) => {
    if (kind === 'columns') return columnFields(record.columns).flatMap((one) => textOf(one, 'text', false))
    if (kind === 'siteLocations')
      return placeFields(record.siteLocations).flatMap((one) => textOf(one, 'text', false))
    const text = TEXTS.find((one) => one === kind)
    return translated === undefined || text === undefined ? [] : textOf(field, text, translated === 'name')
  })
}

/** What is to be done with the translation of a text; `isName`: it may stay as it is. */
export function stateOf(
  translation: Translation | undefined,
  base: string,
  isName: boolean,
): TranslatableText['state'] {
  if (translation === undefined || translation.text.trim() === '') return isName ? 'done' : 'missing'
  return translation.source === null || translation.source === base ? 'done' : 'outdated'
}

function columnFields(columns: unknown): string[] {
  const items: unknown[] = Array.isArray(columns) ? columns : []
  const labelled = items.filter(
    (item) => typeof item === 'object' && item !== null && 'field' in item && 'label' in item,
  )
  return columnLabelFields(
    labelled.map((item) => ({ field: String(Reflect.get(Object(item), 'field')), label: '' })),
  )
}

function placeFields(places: unknown): string[] {
  const items: unknown[] = Array.isArray(places) ? places : []
  return items.map((item) => `${SITE_PLACES}${String(Reflect.get(Object(item), 'siteId'))}`)
}

/** `translations` with another text for a field, which then says the present base text; without it where it is emptied. */
export function withTranslation(
  translations: readonly Translation[],
  { language, field, text, source }: Translation,
): Translation[] {
  const others = translations.filter((one) => one.language !== language || one.field !== field)
  return text === '' ? others : [...others, { language, field, text, source }]
}
