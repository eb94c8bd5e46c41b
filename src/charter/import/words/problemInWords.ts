import { embedText } from '../../kit/embedText.ts'
import type { Language } from '../../kit/language.ts'
import { COLUMN_FIELDS } from '../../register/columns.ts'
import { nameField } from '../../words/nameField.ts'
import { words } from '../../words/words.ts'
import type { ImportField } from '../importField.ts'
import type { RowProblem } from '../plan/importPlan.ts'
import { OWNERS, RESOURCES_OF_OWNERS } from '../plan/stateRow.ts'
import { importWords } from './importWords.ts'
import type { ImportWords } from './importWordsType.ts'

/** In UTF-16 code units: a sentence quotes no whole paragraph. */
const QUOTED_MAX = 80

/** What is wrong with a row, and what to do, in a sentence. */
export function problemInWords({ field, code, args }: RowProblem, language: Language): string {
  const { problems, refusals } = importWords(language)
  const refusal =
    typeof args['error'] === 'string' ? (refusals[args['error']] ?? refusals['other'] ?? '') : ''
  const named = field === null ? '' : fieldInWords(field, language)
  return fill(problems[code], { ...args, field: named, refusal: fill(refusal, args) })
}

/** A sentence about a file, one of its lines or its rows. */
export function importInWords<Kind extends 'flaws' | 'notes' | 'unreadable'>(
  kind: Kind,
  { code, args }: { code: keyof ImportWords[Kind]; args: Readonly<Record<string, string | number>> },
  language: Language,
): string {
  const sentences: Readonly<Record<PropertyKey, string>> = importWords(language)[kind]
  return fill(sentences[code] ?? '', args)
}

/** The name of a field as a heading of a table has it. */
export function fieldInWords(field: ImportField, language: Language): string {
  const vocabulary = words(language)
  if (field === 'site') return vocabulary.resources.sites.one
  if (field === 'problem') return importWords(language).problemHeading
  const column = COLUMN_FIELDS.find((one) => one === field)
  if (column) return vocabulary.columns[column]
  const [start = ''] = field.split('.', 1)
  const name = field.slice(start.length + 1)
  const owner = OWNERS.find((one) => one === start)
  if (owner === undefined) return field
  const label = nameField(RESOURCES_OF_OWNERS[owner], name, language)?.label ?? name
  return owner === 'cookie' ? label : `${vocabulary.resources[RESOURCES_OF_OWNERS[owner]].one} – ${label}`
}

function fill(sentence: string, args: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name]
    if (value === undefined) return whole
    const text = embedText(String(value).replace(/\s+/g, ' ').trim())
    return text.length > QUOTED_MAX && name === 'text' ? `${text.slice(0, QUOTED_MAX)}…` : text
  })
}
