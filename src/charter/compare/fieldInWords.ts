import type { Language } from '../kit/language.ts'
import type { Noun } from '../words/comparison.ts'
import { words } from '../words/words.ts'
import { valueInWords } from './valueInWords.ts'

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
