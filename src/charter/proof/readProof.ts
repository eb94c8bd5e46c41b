import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import type { Change, WithheldEntry } from '../history/change.ts'
import { CHANGE_ACTIONS } from '../register/choices.ts'
import { tryParseJson } from '../kit/tryParseJson.ts'
import { LANGUAGES } from '../kit/language.ts'
import { hashFile } from '../kit/canonicalJson.ts'
import {
  findingCountsSchema,
  FROZEN_FILES,
  type FrozenFile,
  frozenHashesSchema,
  NEW_CONSENTS,
} from '../publication/publication.ts'
import { parseFrozenHead, type StoredPublication } from '../verification/evidence.ts'
import { CHANGES, MANIFEST, PROOF_FORMAT } from './buildProof.ts'
import { PROOF_FILES, versionFolder } from './proof.ts'

/** Reads the files of an archive as a proof; returns null when they are no proof of this format. */
export function readProof(files: ProofFiles): FoundProof | null {
  const manifest = manifestSchema.safeParse(tryParseJson(textOf(files.get(MANIFEST))))
  const lines = textOf(files.get(CHANGES)).split('\n').filter(Boolean)
  const changes = z.array(lineSchema).safeParse(lines.map(tryParseJson))
  if (!manifest.success || !changes.success) return null
  const { data } = manifest
  return {
    manifest: data,
    changes: changes.data,
    publications: data.publications.map((publication) => storedPublication(publication, files)),
  }
}

/** The files of an archive, by name. */
export type ProofFiles = ReadonlyMap<string, Uint8Array>

/** A proof as it was read, which may differ from the original. */
export interface FoundProof {
  manifest: Manifest
  changes: (Change | WithheldEntry)[]
  publications: StoredPublication[]
}

const headSchema = z.strictObject({ id: z.int().nonnegative(), hash: z.string() })
const count = z.int().nonnegative()

const manifestSchema = z.strictObject({
  format: z.literal(PROOF_FORMAT),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  language: z.enum(LANGUAGES),
  chain: z.strictObject({ algorithm: z.string(), from: headSchema, to: headSchema }),
  publications: z
    .array(
      z.strictObject({
        id: count,
        number: count,
        at: z.string(),
        by: z.string(),
        note: z.string(),
        // Proofs of earlier programs do not have these.
        newConsent: z.enum(NEW_CONSENTS).default(''),
        findings: findingCountsSchema.nullable().default(null),
        added: count,
        changed: count,
        removed: count,
        head: headSchema,
        sha256: frozenHashesSchema,
      }),
    )
    .min(1),
  verification: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('intact'),
      entries: count,
      first: z.string().nullable(),
      last: z.string().nullable(),
    }),
    z.strictObject({
      kind: z.literal('tampered'),
      id: z.number().nullable(),
      reason: z.string(),
      lastGood: headSchema,
    }),
  ]),
})

const record = z.record(z.string(), z.unknown()).nullable()
const link = { id: z.number(), resource: z.string(), previousHash: z.string(), hash: z.string() }
const lineSchema = z.union([
  z.strictObject({
    ...link,
    at: z.string(),
    who: z.string(),
    action: z.enum(CHANGE_ACTIONS),
    recordId: z.number().nullable(),
    before: record,
    after: record,
  }),
  z.strictObject({ ...link, contentHash: z.string() }),
])

type Manifest = z.infer<typeof manifestSchema>

function storedPublication(
  publication: Manifest['publications'][number],
  files: ProofFiles,
): StoredPublication {
  const found = filesOf(publication.number, files)
  const hashes = Object.entries(found).map(([file, content]) => [file, hashFile(content)] as const)
  return {
    ...publication,
    files: Object.fromEntries(hashes),
    frozenHead: parseFrozenHead(textOf(found.json)),
  }
}

/** Returns the files of a version that are in the archive. */
export function filesOf(number: number, files: ProofFiles): Partial<Record<FrozenFile, Uint8Array>> {
  return Object.fromEntries(
    FROZEN_FILES.flatMap((file) => {
      const content = files.get(`${versionFolder(number)}/${PROOF_FILES[file]}`)
      return content === undefined ? [] : [[file, content]]
    }),
  )
}

/**
 * Unpacks an archive. Returns null when that fails, or when two files have the same name: programs differ in which of
 * them they show.
 */
export function unzipProof(zip: Uint8Array): ProofFiles | null {
  try {
    const names: string[] = []
    const files = unzipSync(zip, { filter: ({ name }) => names.push(name) > 0 })
    return new Set(names).size === names.length ? new Map(Object.entries(files)) : null
  } catch {
    return null
  }
}

/** Decodes the text of a file (UTF-8); '' when there is no file. */
export function textOf(content: Uint8Array | undefined): string {
  return content === undefined ? '' : strFromU8(content)
}
