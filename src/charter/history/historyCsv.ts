import type { Language } from '../kit/language.ts'
import { zonedInstant } from '../kit/days.ts'
import { timeZoneInWords } from '../words/timeZoneInWords.ts'
import { words } from '../words/words.ts'
import { csvLines, type CsvSeparator, writeCsv } from '../kit/writeCsv.ts'
import type { Change } from './change.ts'
import { authorInWords, nameOfRecord } from './changeInWords.ts'
import { type ChangedFieldInWords, changedFieldsInWords } from './changedFieldsInWords.ts'
import type { NameOf } from './mentions.ts'

/** The first row of the history as a table, with the byte order mark. Times are in `timeZone`, as ISO 8601 has them. */
export function historyCsvHeader(timeZone: string, language: Language, separator: CsvSeparator): string {
  const { columns } = words(language).history
  const { number, at, who, action, resource, name, recordId, field, before, after } = columns
  const when = `${at} (${timeZoneInWords(timeZone, language)})`
  return writeCsv([[number, when, who, action, resource, name, recordId, field, before, after]], separator)
}

/** A row for each field that these entries changed, and one for an entry that changed none. */
export function historyCsvRows(
  changes: readonly Change[],
  nameOf: NameOf,
  timeZone: string,
  language: Language,
  separator: CsvSeparator,
  isOfSeveral = false,
): string {
  const rows = changes.flatMap((change) => {
    const facts = factsOf(change, nameOf, timeZone, { language, isOfSeveral })
    const fields = changedFieldsInWords(change, nameOf, language)
    return (fields.length === 0 ? [NO_FIELD] : fields).map(({ label, before, after }) => [
      ...facts,
      label,
      before,
      after,
    ])
  })
  return csvLines(rows, separator)
}

const NO_FIELD: ChangedFieldInWords = { field: '', label: '', before: '', after: '' }

function factsOf(
  change: Change,
  nameOf: NameOf,
  timeZone: string,
  { language, isOfSeveral }: { language: Language; isOfSeveral: boolean },
): string[] {
  const { id, at, action, resource, recordId } = change
  const { resources, history } = words(language)
  const known: Partial<Record<string, { one: string }>> = resources
  const others: Partial<Record<string, string>> = history.resources
  return [
    String(id),
    zonedInstant(at, timeZone),
    authorInWords(change, language),
    history.actions[action],
    known[resource]?.one ?? others[resource] ?? resource,
    nameOfRecord(change, nameOf, language, isOfSeveral),
    recordId === null ? '' : String(recordId),
  ]
}
