import { z } from 'zod'
import { badRowsSchema } from '#charter/trackers/badRow.ts'
import type { TypedTracker } from '#charter/trackers/matchTrackers.ts'
import { findUnknownParameter, type QueryParse } from './listQuery.ts'

/** The last import of a list of known trackers. */
export const importedListSchema = z.strictObject({
  list: z.string().meta({ description: 'what it is called' }),
  count: z.int().nonnegative().meta({ description: 'how many rows were taken' }),
  leftOut: z.int().nonnegative().meta({ description: 'how many could not be read' }),
  sha256: z.string().meta({ description: 'of the file' }),
  at: z.iso.datetime(),
  by: z.string(),
})
export type ImportedList = z.infer<typeof importedListSchema>

/** The facts about an imported list, without its importer and the time. */
export type ListFacts = Omit<ImportedList, 'at' | 'by'>

export const importOutcomeSchema = z.strictObject({
  imported: importedListSchema,
  badRows: badRowsSchema.meta({ description: 'those that were left out' }),
})
export type ImportOutcome = z.infer<typeof importOutcomeSchema>

/** `all` refuses a list with an unreadable row; `good` leaves such rows out. */
export const ROWS_TAKEN = ['all', 'good'] as const
export type RowsTaken = (typeof ROWS_TAKEN)[number]

/** Parses `rows=good`; without it, `all`. */
export function parseImportQuery(parameters: URLSearchParams): QueryParse<RowsTaken> {
  const unknownParameter = findUnknownParameter(parameters, ['rows'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  const given = parameters.get('rows') ?? 'all'
  const rows = ROWS_TAKEN.find((known) => known === given)
  return rows === undefined ? { kind: 'malformed', parameter: 'rows' } : { kind: 'ok', value: rows }
}

/** Parses `name=_pk_id.*` and `domain=example.fr`, each '' unless given. */
export function parseProposalQuery(parameters: URLSearchParams): QueryParse<TypedTracker> {
  const unknownParameter = findUnknownParameter(parameters, ['name', 'domain'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  return { kind: 'ok', value: { name: parameters.get('name') ?? '', domain: parameters.get('domain') ?? '' } }
}
