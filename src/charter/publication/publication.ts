import type { ChainHead } from '../history/followChain.ts'

/**
 * What a version is frozen into: the register itself, and the charter in each form that is served. Rendering never runs
 * again for any of them.
 */
export const FROZEN_FILES = ['register', 'html', 'fragment', 'text', 'csv', 'json'] as const
export type FrozenFile = (typeof FROZEN_FILES)[number]

export type FrozenContents = Record<FrozenFile, string>
/** SHA-256 of each file's bytes in UTF-8, as hexadecimal. */
export type FrozenHashes = Record<FrozenFile, string>

/** How many records differ from the version before; a record that only changed place counts as changed. */
export interface ChangeCounts {
  added: number
  changed: number
  removed: number
}

/** What is said of a version of the charter that went online. Nothing of it ever changes. */
export interface Publication extends ChangeCounts {
  /** The same as `number`, by which clients that know records find it. */
  id: number
  /** Counts the versions from 1, without a gap. */
  number: number
  /** Instant in UTC, ISO 8601. */
  at: string
  /** Who published it: `Name <address>` as they were then. */
  by: string
  /** Why, in the publisher's words; for the record, never published. */
  note: string
  /** The history's last entry when the register was frozen. A kept copy of it shows a history cut or rewritten since. */
  head: ChainHead
  sha256: FrozenHashes
}

/** What the history keeps of a publication, so that nobody can alter a frozen file and its hash unseen. */
export function publishedFacts(publication: Publication): Record<string, unknown> {
  const { number, note, added, changed, removed, sha256 } = publication
  return { number, note, added, changed, removed, sha256 }
}
