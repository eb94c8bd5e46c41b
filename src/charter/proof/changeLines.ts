import type { Change } from '../history/change.ts'
import { type ChangedFieldInWords, changedFieldsInWords } from '../history/changedFieldsInWords.ts'
import { authorInWords, changeInWords } from '../history/changeInWords.ts'
import type { NameOf } from '../history/mentions.ts'
import { zonedInstant } from '../kit/days.ts'
import { embedText } from '../kit/embedText.ts'
import type { Language } from '../kit/language.ts'
import { words } from '../words/words.ts'
import { indexWords } from './indexWords.ts'

interface ProofFacts {
  timeZone: string
  language: Language
  /** Whether the register has several sites. */
  isOfSeveral: boolean
}

/** An entry of the history for people: when, who and what on the first line, each field on one of its own. */
export function changeLines(
  change: Change,
  nameOf: NameOf,
  { timeZone, language, isOfSeveral }: ProofFacts,
): string[] {
  const { entry, colon, empty } = indexWords[language]
  const { deed, name, rest } = changeInWords(change, nameOf, language, isOfSeveral)
  const who = authorInWords(change, language)
  return [
    `${entry} ${change.id} — ${momentOf(change.at, timeZone)} — ${embedText(who)} ${deed}${embedText(name)}${rest}`,
    ...inFormOrder(change, changedFieldsInWords(change, nameOf, language), language).map(
      ({ label, before, after }) =>
        `    ${label}${colon}${embedText(before) || empty} → ${embedText(after) || empty}`,
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

/** An instant (ISO 8601, UTC) as an index says it: `2027-01-04 12:12:03 +04:00`. */
export function momentOf(instant: string, timeZone: string): string {
  const clock = zonedInstant(instant, timeZone)
  return `${clock.slice(0, 10)} ${clock.slice(11, 19)} ${clock.slice(19)}`
}
