import type { StoredEntry } from '#charter/history/change.ts'
import type { LiveAcceptance, LiveRecord, StoredPublication } from '#charter/verification/evidence.ts'
import type { Flaw } from '#charter/verification/verdict.ts'
import type { EvidenceRow } from './parseRows.ts'
import type { SchemaFlaw } from './schemaFlaw.ts'

/** At once from a file, and later from a server. */
export type Soon<Value> = Value | Promise<Value>

/** Which entries are about sites that are not the first one. */
export const ENTRIES_OF_OTHER_SITES = `where resource = 'sites' and "recordId" > 1`

export type FrozenText = 'register' | 'html'

/** Reads rows from a server; its errors become `StoreFailure`. */
export type ReadRows = (text: string, values?: unknown[]) => Promise<EvidenceRow[]>

/** A register as evidence: it is read at one moment, even while others write, and never written. */
export interface Evidence {
  /** Whether it notes a migration that only a newer program knows. */
  isNewer: boolean
  /** Iterates over the entries from one on, in their order, because there may be too many for the memory. */
  entries(from?: number): Iterable<StoredEntry> | AsyncIterable<StoredEntry>
  /** The number of the last entry; 0 before the first. */
  lastEntry(): Soon<number>
  /** Counts the entries about sites that are not the first one, also about those that were deleted. */
  countOfOtherSites(): Soon<number>
  /** Reads the versions from a number on. */
  publications(from?: number): Soon<StoredPublication[]>
  /** The number of the last version; 0 before the first. */
  lastVersion(): Soon<number>
  /** Fetches the texts of a version for `frozenText`, which has those of the last two that were fetched. */
  hold(number: number): Soon<void>
  /** A text that a version froze, its register as JSON or its page; null when it is missing. */
  frozenText(number: number, file: FrozenText): string | null
  records(): Soon<LiveRecord[]>
  countRecords(): Soon<number>
  accounts(): Soon<LiveRecord[]>
  acceptances(): Soon<LiveAcceptance[]>
  /** The files of the earlier pages, as their sizes and hashes. */
  earlierPages(): Soon<LiveRecord[]>
  /** Compares how it is laid out with what its migrations make. */
  schemaFlaw(): Promise<SchemaFlaw | null>
  importedTrackers(): Soon<Readonly<Record<string, unknown>>[]>
  /** Compares the columns to search and sort by with their records, if it is laid out as this program does. */
  derivedFlaw(): Promise<Flaw | null> | null
  /** Compares the indexes of words with the rows, if it is laid out as this program does; a server keeps its own. */
  searchFlaw(): Flaw | null
  /** Holds the stored images to their hashes and to the entries that name them, if there are any. */
  imageFlaw(): Promise<Flaw | null> | null
  /** Checks whether it is sound in itself, as far as the engine tells. */
  damageFlaw(): Soon<Flaw | null>
  /** Tells whether another program opened a file after it was found unused. */
  wasDisturbed(): boolean
  close(): Soon<void>
}
