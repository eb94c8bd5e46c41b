import { z } from 'zod'
import type { FindingCounts } from '../findings/acceptance.ts'
import type { ChangeCounts } from '../compare/countDifferences.ts'
import type { ChainHead } from '../history/followChain.ts'

/** The register itself, and the charter in each form that is served. Rendering never runs again for any of them. */
export const RENDERED_FILES = ['register', 'html', 'fragment', 'text', 'csv', 'json'] as const
export type RenderedFile = (typeof RENDERED_FILES)[number]

/** What a version is frozen into: that, and what was found in it. */
export const FROZEN_FILES = [...RENDERED_FILES, 'findings'] as const
export type FrozenFile = (typeof FROZEN_FILES)[number]

/** Bytes in UTF-8. */
export type FrozenContents = Record<RenderedFile, Uint8Array<ArrayBuffer>>

const hash = z.string()
export const frozenHashesSchema = z.strictObject({
  register: hash,
  html: hash,
  fragment: hash,
  text: hash,
  csv: hash,
  json: hash,
  findings: hash.optional(),
})
/** SHA-256 of each file's bytes in UTF-8, as hexadecimal. The earliest versions have no findings. */
export type FrozenHashes = z.infer<typeof frozenHashesSchema>

/** The files that a version has. */
export function filesIn({ sha256 }: Pick<Publication, 'sha256'>): readonly FrozenFile[] {
  return FROZEN_FILES.filter((file) => sha256[file] !== undefined)
}

const count = z.int().nonnegative()
export const findingCountsSchema: z.ZodType<FindingCounts> = z.strictObject({
  blocker: count,
  warning: count,
  advice: count,
  accepted: count,
})

export const NEW_CONSENTS = ['', 'yes', 'no'] as const
export type NewConsent = (typeof NEW_CONSENTS)[number]

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
  /** Whether visitors have to be asked for their consent again; '' when that was not said. */
  newConsent: NewConsent
  /** How much was found in it; null for the earliest versions, which nobody checked. */
  findings: FindingCounts | null
  /** The history's last entry when the register was frozen. A kept copy of it shows a history cut or rewritten since. */
  head: ChainHead
  sha256: FrozenHashes
}

/** What the history keeps of a publication, so that nobody can alter a frozen file and its hash unseen. */
export function publishedFacts(publication: Publication): Record<string, unknown> {
  const { number, note, added, changed, removed, sha256, newConsent, findings } = publication
  return {
    number,
    note,
    added,
    changed,
    removed,
    sha256,
    // Not in the entries of the earliest versions, which must stay as they are.
    ...(newConsent === '' ? {} : { newConsent }),
    ...(findings === null ? {} : { findings }),
  }
}

/** Which version it becomes, when, and the history's last entry then. */
export interface VersionFacts {
  number: number
  at: string
  head: ChainHead
}
