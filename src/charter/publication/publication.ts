import { z } from 'zod'
import type { FindingCounts } from '../findings/acceptance.ts'
import type { ChangeCounts } from '../compare/countDifferences.ts'
import type { ChainHead } from '../history/followChain.ts'

/** A version of the charter that went online. It never changes. */
export interface Publication extends ChangeCounts {
  /** Counts the versions of all sites; of a register with one site, the same as `number`. */
  id: number
  /** Counts the versions of its site from 1, without gaps. */
  number: number
  /** Of another site than the first. */
  siteId?: number
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

/** What a version has once for each language of its charter: the names of the files in its base language. */
export const TRANSLATED_FILES = ['html', 'fragment', 'text', 'csv'] as const
/** A file in another language than the base language: `html.en`. */
export type TranslatedFile = `${(typeof TRANSLATED_FILES)[number]}.${string}`

/** The files of a version in its base language: the rendered ones and its findings. */
export const FROZEN_FILES = [...RENDERED_FILES, 'findings'] as const
export type BaseFile = (typeof FROZEN_FILES)[number]
export type FrozenFile = BaseFile | TranslatedFile

/** The bytes of each file, in UTF-8. */
export type FrozenContents = Record<RenderedFile, Uint8Array<ArrayBuffer>> &
  Partial<Record<TranslatedFile, Uint8Array<ArrayBuffer>>>

const TRANSLATED = /^(?:html|fragment|text|csv)\.[a-z]{2,3}$/

/** Tells whether a name is that of a file in another language than the base language. */
export function isTranslatedFile(name: string): name is TranslatedFile {
  return TRANSLATED.test(name)
}

/** SHA-256 of each file, in hexadecimal. The earliest versions have no findings. */
export type FrozenHashes = Record<RenderedFile, string> & Partial<Record<'findings' | TranslatedFile, string>>

/** The hashes of a version's files, each as `hash` has it. */
export const hashesOfFiles = (hash: z.ZodString) =>
  z
    .object({
      register: hash,
      html: hash,
      fragment: hash,
      text: hash,
      csv: hash,
      json: hash,
      findings: hash.optional(),
    })
    .catchall(hash)

export const frozenHashesSchema: z.ZodType<FrozenHashes> = hashesOfFiles(z.string()).refine((hashes) =>
  Object.keys(hashes).every((name) => isFrozenFile(name)),
)

function isFrozenFile(name: string): name is FrozenFile {
  return FROZEN_FILES.some((file) => file === name) || isTranslatedFile(name)
}

/** Lists the files that a version has, those of other languages last. */
export function listFiles({ sha256 }: Pick<Publication, 'sha256'>): readonly FrozenFile[] {
  const translated = Object.keys(sha256).filter(isTranslatedFile)
  return [...FROZEN_FILES.filter((file) => sha256[file] !== undefined), ...translated]
}

/** Names a file in a language of its version; null stands for the base language. */
export function fileIn<File extends BaseFile>(file: File, language: string | null): File | TranslatedFile {
  const translated = TRANSLATED_FILES.find((one) => one === file)
  return language === null || translated === undefined ? file : `${translated}.${language}`
}

/** The language of a file, and what it is; null stands for the base language of its version. */
export function parseFile(file: FrozenFile): { kind: BaseFile; language: string | null } {
  const [name, language] = file.split('.')
  const kind = FROZEN_FILES.find((one) => one === name)
  if (kind === undefined) throw new Error(`No version has a file ${file}`)
  return { kind, language: language ?? null }
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
  const { number, siteId, note, added, changed, removed, sha256, newConsent, findings } = publication
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
    // Those of the first site neither, so that a register with one site goes on as it was.
    ...(siteId === undefined ? {} : { siteId }),
  }
}

/** The number and instant (UTC, ISO 8601) of a new version, and the last entry of the history at that time. */
export interface VersionFacts {
  number: number
  at: string
  head: ChainHead
}
