import type { Change } from '../history/change.ts'
import { type ChangedFieldInWords, changedFieldsInWords } from '../history/changedFieldsInWords.ts'
import { changeInWords } from '../history/changeInWords.ts'
import type { NameOf } from '../history/mentions.ts'
import type { Language } from '../kit/language.ts'
import { words } from '../words/words.ts'
import { indexWords } from './indexWords.ts'

/** An entry of the history for people: when, who and what on the first line, each field on one of its own. */
export function changeLines(change: Change, nameOf: NameOf, language: Language): string[] {
  const { entry, colon, empty } = indexWords[language]
  const { who, deed, name, rest } = changeInWords(change, nameOf, language)
  return [
    oneLine(`${entry} ${change.id} — ${inUtc(change.at)} — ${who} ${deed}${name}${rest}`),
    ...inFormOrder(change, changedFieldsInWords(change, nameOf, language), language).map(
      ({ label, before, after }) => oneLine(`    ${label}${colon}${before || empty} → ${after || empty}`),
    ),
  ]
}

/** As forms have the fields, whatever the order of the entry's JSON: the same entry always gives the same lines. */
function inFormOrder(
  { resource }: Change,
  changed: readonly ChangedFieldInWords[],
  language: Language,
): ChangedFieldInWords[] {
  const labels: Partial<Record<string, object>> = words(language).fields
  const known = Object.keys(labels[resource] ?? {})
  const rank = ({ field }: ChangedFieldInWords) =>
    known.includes(field) ? known.indexOf(field) : known.length
  return changed.toSorted((one, other) => rank(one) - rank(other) || (one.field < other.field ? -1 : 1))
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ')
}

/** An instant (ISO 8601, UTC) as an index says it: `2027-01-04 08:12:03 UTC`. */
export function inUtc(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`
}
