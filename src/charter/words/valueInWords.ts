import { countryNames } from '../kit/countryNames.ts'
import type { Language } from '../kit/language.ts'
import { fieldOf } from '../register/fields.ts'
import type { Field, FieldKind } from '../register/fieldTypes.ts'
import { readRichText } from '../richText/readRichText.ts'
import { richTextToText } from '../richText/richTextToText.ts'
import { dayInWords } from './dayInWords.ts'
import { lifetimeInWords } from './lifetimeInWords.ts'
import { words } from './words.ts'

/**
 * The value of a field in plain text, in words where it is a code; '' when there is none. The value may come from a
 * register, a difference, or the history, whose older entries know fields that no longer exist.
 */
export function valueInWords(resource: string, name: string, value: unknown, language: Language): string {
  return inWords(fieldOf(resource, name), name, value, language)
}

/** As `valueInWords`, of a field that is at hand; without one, a text is given as it is. */
export function inWords(field: Field | undefined, name: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => itemInWords(field, name, item, language)).join(', ')
  if (typeof value === 'boolean') return words(language).history[value ? 'yes' : 'no']
  if (typeof value !== 'string') return JSON.stringify(value)
  switch (field?.kind) {
    case 'richText':
      return richTextToText(readRichText(value))
    case 'day':
      return dayInWords(value, language)
    case 'period':
    case 'lifetime':
      return lifetimeInWords(value, language)
    case 'country':
    case 'countries':
      return countryNames(language).get(value) ?? value
    case 'choice':
    case 'choices':
      return choiceInWords(field.choices ?? name, value, language)
    case 'answer':
      return choiceInWords('answer', value, language)
    default:
      return value
  }
}

/** One of several codes, or the title of a column. */
function itemInWords(field: Field | undefined, name: string, item: unknown, language: Language): string {
  const isColumn = typeof item === 'object' && item !== null && 'label' in item
  return inWords(field, name, isColumn ? item.label : item, language)
}

// A frozen register may hold any text, `constructor` too.
function choiceInWords(choices: string, code: string, language: Language): string {
  const all: Partial<Record<string, Partial<Record<string, string>>>> = words(language).choices
  const names = Object.hasOwn(all, choices) ? all[choices] : undefined
  return names !== undefined && Object.hasOwn(names, code) ? (names[code] ?? code) : code
}

/** Kinds whose values are the officer's own words, or the names of records: quoted within a sentence. */
const QUOTED: readonly (FieldKind | undefined)[] = [
  'text',
  'longText',
  'richText',
  'webAddress',
  'reference',
  'columns',
  undefined,
]

/** Whether a sentence puts the value of a field between quotation marks. */
export function isQuoted(resource: string, name: string): boolean {
  return QUOTED.includes(fieldOf(resource, name)?.kind)
}
