import { codeInWords } from '../words/codeInWords.ts'
import { dayInWords } from '../words/dayInWords.ts'
import type { Language } from '../kit/language.ts'
import { readRichText } from '../richText/readRichText.ts'
import { richTextToText } from '../richText/richTextToText.ts'

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
