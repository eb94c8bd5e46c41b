import { embedText } from '../kit/embedText.ts'
import type { Language } from '../kit/language.ts'
import type { Noun } from '../words/registerWords.ts'
import { isQuoted, valueInWords } from '../words/valueInWords.ts'
import { nameField } from '../words/nameField.ts'
import { words } from '../words/words.ts'

export interface FieldInWords {
  field: string
  /** The field's name as it stands within a sentence: « durée de vie ». */
  noun: string
  /** The values in words; '' when there was, or is, none. */
  before: string
  after: string
  /** « durée de vie ajoutée, 13 mois »; without a full stop. */
  sentence: string
}

/** A difference of one field in words: values as `valueInWords` takes them. */
export function fieldInWords(
  resource: string,
  difference: { field: string; before: unknown; after: unknown },
  language: Language,
): FieldInWords {
  const { field } = difference
  const { added, changed, removed, was, sameWords, quotes } = words(language).comparison
  const { noun, agreement }: Noun = nameField(resource, field, language) ?? { noun: field, agreement: 'm' }
  const before = valueInWords(resource, field, difference.before, language)
  const after = valueInWords(resource, field, difference.after, language)
  const quoted = (value: string) => {
    const text = embedText(value)
    return isQuoted(resource, field) ? quotes.open + text + quotes.close : text
  }

  const predicate = () => {
    if (before === after) return `${changed[agreement]}, ${sameWords}`
    if (before === '') return `${added[agreement]}, ${quoted(after)}`
    if (after === '') return `${removed[agreement]} (${was} ${quoted(before)})`
    return `${changed[agreement]}, ${quoted(before)} → ${quoted(after)}`
  }
  return { field, noun, before, after, sentence: `${noun} ${predicate()}` }
}
