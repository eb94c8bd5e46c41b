import type { Language } from '../kit/language.ts'
import { type CsvSeparator, writeCsv } from '../kit/writeCsv.ts'
import { importWords } from './words/importWords.ts'
import type { ImportField } from './importField.ts'
import type { Reading } from './reading.ts'
import { fieldInWords, problemInWords } from './words/problemInWords.ts'
import type { ImportPlan } from './plan/importPlan.ts'

/**
 * The rows with problems, as they were, each with what is wrong with it: a table that is corrected and imported again. Rows of
 * formats that are no table are written under the names of our fields.
 */
export function problemsCsv(
  reading: Reading,
  plan: ImportPlan,
  language: Language,
  separator: CsvSeparator,
): string {
  const sentences = new Map<number, string[]>()
  for (const { kind, line, problems } of plan.cookies) {
    if (kind !== 'problem') continue
    const said = sentences.get(line) ?? []
    for (const problem of problems) said.push(problemInWords(problem, language))
    sentences.set(line, said)
  }
  const fields = [...new Set(reading.rows.flatMap(({ cells }) => [...cells.keys()]))]
  const columns = reading.layout?.columns.filter(({ field }) => field !== 'problem') ?? null
  const headings =
    columns?.map(({ heading }) => heading) ?? fields.map((field) => fieldInWords(field, language))
  const written = new Set<number>()
  const rows = reading.rows.flatMap(({ line, original, cells }) => {
    const said = sentences.get(line)
    if (said === undefined || (columns !== null && written.has(line))) return []
    written.add(line)
    const kept =
      columns === null ? fields.map((field) => cells.get(field) ?? '') : keptCells(reading, original)
    return [[...kept, [...new Set(said)].join('\n')]]
  })
  return writeCsv([[...headings, importWords(language).problemHeading], ...rows], separator)
}

function keptCells({ layout }: Reading, original: readonly string[]): string[] {
  const isKept = (field: ImportField | null | undefined) => field !== 'problem'
  return (layout?.columns ?? []).flatMap(({ field }, at) => (isKept(field) ? [original[at] ?? ''] : []))
}
