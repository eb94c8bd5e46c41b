import { z } from 'zod'
import type { Acceptance } from '../findings/acceptance.ts'
import type { ChainHead } from '../history/followChain.ts'
import type { Publication } from '../publication/publication.ts'

/** A published version as it is stored, which may differ from the original. */
export interface StoredPublication extends Omit<Publication, 'sha256' | 'newConsent' | 'findings'> {
  newConsent: string
  findings: unknown
  /** The hashes in its row, by name of file. */
  sha256: Readonly<Record<string, unknown>>
  /** SHA-256 of each stored file, by name; null when the files are not available. */
  files: Readonly<Record<string, string>> | null
  /** The last entry of the history as its JSON file states it; null when the file is not available or states none. */
  frozenHead: ChainHead | null
}

/**
 * A current record of the register as in the API, without the numbers that are counted from other records; or an account
 * (`users`) as the history has it.
 */
export interface LiveRecord {
  resource: string
  record: Readonly<Record<string, unknown>> & { id: number }
}

/** A current acceptance of a finding, as it is stored. */
export type LiveAcceptance = Readonly<Record<keyof Acceptance, unknown>>

/** What is in the register now, as it is stored; of what is left out, nothing is compared. */
export interface LiveState {
  records: readonly LiveRecord[]
  accounts?: readonly LiveRecord[]
  acceptances?: readonly LiveAcceptance[]
  /** What the files of the earlier pages (`earlierPages`) are: their sizes and hashes. */
  earlierPages?: readonly LiveRecord[]
  /** The rows of imported trackers, in their order. */
  importedTrackers?: readonly object[]
}

const fileSchema = z.looseObject({ history: z.object({ entry: z.int(), hash: z.string() }) })

/** Reads the last entry of the history from the JSON file of a version; returns null when it states none. */
export function parseFrozenHead(json: string): ChainHead | null {
  try {
    const { entry, hash } = fileSchema.parse(JSON.parse(json)).history
    return { id: entry, hash }
  } catch {
    return null
  }
}

/** Parses the record in a JSON text; returns an empty one when there is none. Throws on invalid JSON. */
export function parseRecord(json: string | null): Record<string, unknown> {
  const value: unknown = json === null ? null : JSON.parse(json)
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
