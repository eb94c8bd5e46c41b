import { z } from 'zod'
import type { Acceptance } from '../findings/acceptance.ts'
import type { ChainHead } from '../history/followChain.ts'
import type { Publication } from '../publication/publication.ts'

/** A published version as it is kept, which may not be as it was written. */
export interface StoredPublication extends Omit<Publication, 'sha256' | 'newConsent' | 'findings'> {
  newConsent: string
  findings: unknown
  /** What its row says of its files: by name. */
  sha256: Readonly<Record<string, unknown>>
  /** SHA-256 of each file as it is kept, by name; null when the files are not at hand. */
  files: Readonly<Record<string, string>> | null
  /** The history's last entry as its JSON file states it; null when that is not at hand, or says nothing of the kind. */
  frozenHead: ChainHead | null
}

/** A record of the register as the API has it, without what is counted from others. */
export interface LiveRecord {
  resource: string
  record: Readonly<Record<string, unknown>> & { id: number }
}

/** Who answers for a finding, as it is kept. */
export type LiveAcceptance = Readonly<Record<keyof Acceptance, unknown>>

const fileSchema = z.looseObject({ history: z.object({ entry: z.int(), hash: z.string() }) })

/** The history's last entry as a version's JSON file states it; null when it says nothing of the kind. */
export function frozenHead(json: string): ChainHead | null {
  try {
    const { entry, hash } = fileSchema.parse(JSON.parse(json)).history
    return { id: entry, hash }
  } catch {
    return null
  }
}

/** The record that a JSON text holds; an empty one when it holds none. */
export function parseRecord(json: string | null): Record<string, unknown> {
  const value: unknown = json === null ? null : JSON.parse(json)
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
