import type { Language } from '../kit/language.ts'
import type { Noun } from '../words/comparison.ts'
import { words } from '../words/words.ts'
import { codeInWords } from '../words/codeInWords.ts'
import { dayInWords } from '../words/dayInWords.ts'
import { readRichText } from '../richText/readRichText.ts'
import { richTextToText } from '../richText/richTextToText.ts'

export interface FieldInWords {
  field: string
  /** The field's name as it stands within a sentence: « durée de conservation ». */
  noun: string
  /** The values in words; '' when there was, or is, none. */
  before: string
  after: string
  /** « durée de conservation ajoutée, 13 mois »; without a full stop. */
  sentence: string
}

/** Said without quotation marks: they are no words of the officer's. */
const OWN_WORDS = ['lifetime', 'country', 'reviewedOn', 'position']

/** How a field of a record differs, in words: values as `valueInWords` takes them. */
export function fieldInWords(
  resource: string,
  difference: { field: string; before: unknown; after: unknown },
  language: Language,
): FieldInWords {
  const { field } = difference
  const { added, changed, removed, was, sameWords, quotes } = words(language).comparison
  const { noun, agreement } = nounOf(resource, field, language)
  const before = valueInWords(resource, field, difference.before, language)
  const after = valueInWords(resource, field, difference.after, language)
  const quoted = (text: string) => (OWN_WORDS.includes(field) ? text : quotes.open + text + quotes.close)

  const predicate = () => {
    if (before === after) return `${changed[agreement]}, ${sameWords}`
    if (before === '') return `${added[agreement]}, ${quoted(after)}`
    if (after === '') return `${removed[agreement]} (${was} ${quoted(before)})`
    return `${changed[agreement]}, ${quoted(before)} → ${quoted(after)}`
  }
  return { field, noun, before, after, sentence: `${noun} ${predicate()}` }
}

function nounOf(resource: string, field: string, language: Language): Noun {
  const { comparison, fields } = words(language)
  const nouns: Partial<Record<string, Partial<Record<string, Noun>>>> = comparison.fields
  // What is not compared, but is in the history: a position.
  const labels: Partial<Record<string, Partial<Record<string, string>>>> = fields
  return (
    nouns[resource]?.[field] ?? { noun: labels[resource]?.[field]?.toLowerCase() ?? field, agreement: 'm' }
  )
}

const DAYS = new Set(['reviewedOn', 'safeguardCheckedOn', 'adequacyCheckedOn', 'nextReviewOn', 'until'])

/**
 * What a record's field holds, as a person says it, in plain text; '' when there is nothing. `value` may come from a
 * register, from a difference, or from the history, whose older entries know fields that are no more.
 */
export function valueInWords(resource: string, field: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => itemInWords(field, item, language)).join(', ')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (resource === 'sections' && field === 'body') return richTextToText(readRichText(value))
  if (DAYS.has(field)) return dayInWords(value, language)
  return codeInWords(field, value, language)
}

/** One of several choices, or the title of a column of the site. */
function itemInWords(field: string, item: unknown, language: Language): string {
  if (typeof item === 'string') return codeInWords(field, item, language)
  return typeof item === 'object' && item !== null && 'label' in item && typeof item.label === 'string'
    ? item.label
    : String(item)
}
