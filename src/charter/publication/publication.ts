import { z } from 'zod'
import type { FindingCounts } from '../findings/acceptance.ts'
import type { ChangeCounts } from '../compare/countDifferences.ts'
import type { ChainHead } from '../history/followChain.ts'

/** A version of the charter that went online. It never changes. */
export interface Publication extends ChangeCounts {
  /** The same as `number`: react-admin finds records by `id`. */
  id: number
  /** Counts from 1, without gaps. */
  number: number
  /** Instant in UTC, ISO 8601. */
  at: string
  /** The publisher, `Name <address>` as it was at that time. */
  by: string
  /** The reason in the publisher's words; internal, never published. */
  note: string
  /** Tells whether visitors must be asked for consent again; '' when the publisher did not answer. */
  newConsent: NewConsent
  /** The number of findings; null for the earliest versions, which were not checked. */
  findings: FindingCounts | null
  /** The last entry of the history when the register was frozen. A copy of it reveals a history that was cut or rewritten later. */
  head: ChainHead
  sha256: FrozenHashes
}

/** The register itself, and the charter in each format that is served. They are rendered once, when a version is published. */
export const RENDERED_FILES = ['register', 'html', 'fragment', 'text', 'csv', 'json'] as const
export type RenderedFile = (typeof RENDERED_FILES)[number]

/** All files of a version: the rendered ones and its findings. */
export const FROZEN_FILES = [...RENDERED_FILES, 'findings'] as const
export type FrozenFile = (typeof FROZEN_FILES)[number]

/** The bytes of each file, in UTF-8. */
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
/** SHA-256 of each file, in hexadecimal. The earliest versions have no findings. */
export type FrozenHashes = z.infer<typeof frozenHashesSchema>

/** Lists the files that a version has. */
export function listFiles({ sha256 }: Pick<Publication, 'sha256'>): readonly FrozenFile[] {
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

/** Returns the facts that the history stores, so that a changed file is detected even if its hash was changed with it. */
export function publishedFacts(publication: Publication): Record<string, unknown> {
  const { number, note, added, changed, removed, sha256, newConsent, findings } = publication
  return {
    number,
    note,
    added,
    changed,
    removed,
    sha256,
    // The entries of the earliest versions do not have these, and must not change.
    ...(newConsent === '' ? {} : { newConsent }),
    ...(findings === null ? {} : { findings }),
  }
}

/** The number and instant (UTC, ISO 8601) of a new version, and the last entry of the history at that time. */
export interface VersionFacts {
  number: number
  at: string
  head: ChainHead
}
