import { countryNames } from '../kit/countryNames.ts'
import { isImageAddress } from '../image/imageAddress.ts'
import { languageInWords } from '../kit/charterLanguages.ts'
import { fieldOf } from '../register/fields.ts'
import type { Field, FieldKind } from '../register/fieldTypes.ts'
import { readRichText } from '../richText/readRichText.ts'
import { richTextToText } from '../richText/richTextToText.ts'
import { dayInWords } from './dayInWords.ts'
import { lifetimeInWords } from './lifetimeInWords.ts'
import { timeZoneInWords } from './timeZoneInWords.ts'
import { speakBase } from './speak.ts'
import { type Speech, words } from './words.ts'

/**
 * The value of a field in plain text, in words where it is a code; '' when there is none. The value may come from a
 * register, a difference, or the history, whose older entries know fields that no longer exist.
 */
export function valueInWords(resource: string, name: string, value: unknown, language: Speech): string {
  return inWords(fieldOf(resource, name), name, value, language)
}

/** As `valueInWords`, of a field that is at hand; without one, a text is given as it is. */
export function inWords(field: Field | undefined, name: string, value: unknown, language: Speech): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => itemInWords(field, name, item, language)).join(', ')
  if (typeof value === 'boolean') return words(language).history[value ? 'yes' : 'no']
  if (typeof value !== 'string') return JSON.stringify(value)
  switch (field?.kind) {
    case 'richText':
      return richTextToText(readRichText(value))
    case 'day':
      return dayInWords(value, speakBase(language))
    case 'period':
    case 'lifetime':
      return lifetimeInWords(value, language)
    case 'timeZone':
      return timeZoneInWords(value, speakBase(language))
    case 'country':
    case 'countries':
      return countryNames(speakBase(language)).get(value) ?? value
    case 'choice':
    case 'choices':
      return choiceInWords(field.choices ?? name, value, language)
    case 'languages':
      return languageInWords(value, speakBase(language))
    case 'image':
      return imageInWords(value)
    case 'answer':
      return choiceInWords('answer', value, language)
    default:
      return value
  }
}

/** Where a cookie is set on single sites: « front office » of which site. Sites are called by `nameOf`. */
export function siteLocationsInWords(value: unknown, nameOf: (siteId: number) => string): string {
  return [value]
    .flat()
    .filter((one) => typeof one === 'object' && one !== null && 'siteId' in one && 'location' in one)
    .map(({ siteId, location }) => `${nameOf(Number(siteId))} : ${String(location)}`)
    .join(', ')
}

/** What is said of an item that has several parts. */
const ITEM_PARTS = ['label', 'location', 'text']

/** One of several codes, the title of a column, where a cookie is set on a site, or a translation. */
function itemInWords(field: Field | undefined, name: string, item: unknown, language: Speech): string {
  const isObject = typeof item === 'object' && item !== null
  const part = isObject && ITEM_PARTS.find((name) => name in item)
  const said: unknown = part ? Reflect.get(item, part) : item
  return inWords(field, name, said, language)
}

/** By the start of its hash, as it is stored; the same in both languages. */
function imageInWords(value: string): string {
  if (value === '') return ''
  return isImageAddress(value) ? 'image' : `image ${value.slice(0, 12)}…`
}

// A frozen register may hold any text, `constructor` too.
function choiceInWords(choices: string, code: string, language: Speech): string {
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
  'translations',
  undefined,
]

/** Whether a sentence puts the value of a field between quotation marks. */
export function isQuoted(resource: string, name: string): boolean {
  return QUOTED.includes(fieldOf(resource, name)?.kind)
}
