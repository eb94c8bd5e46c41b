import { strFromU8 } from 'fflate'
import { z } from 'zod'
import type { Change, WithheldEntry } from '../history/change.ts'
import { CHANGE_ACTIONS } from '../register/choices.ts'
import { tryParseJson } from '../kit/tryParseJson.ts'
import { isTimeZone } from '../kit/days.ts'
import { LANGUAGES } from '../kit/language.ts'
import { hashFile } from '../kit/canonicalJson.ts'
import {
  findingCountsSchema,
  type FrozenFile,
  frozenHashesSchema,
  NEW_CONSENTS,
} from '../publication/publication.ts'
import { parseFrozenHead, type StoredPublication } from '../verification/evidence.ts'
import { CHANGES, MANIFEST, PROOF_FORMAT } from './buildProof.ts'
import { fileOfProofName, versionFolder } from './proof.ts'
import type { ProofFiles } from './unpackProof.ts'

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
  site: z.int().positive().optional(),
  period: z.strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    // In the earliest proofs days are those of UTC.
    timeZone: z.string().refine(isTimeZone).default('UTC'),
  }),
  // The earliest proofs do not say it.
  madeAt: z.iso.datetime().nullable().default(null),
  speaksUntil: z.iso.datetime().optional(),
  language: z.enum(LANGUAGES),
  // Earlier programs did not state the form of the index.
  index: z.string().default(''),
  chain: z.strictObject({ algorithm: z.string(), from: headSchema, to: headSchema }),
  publications: z
    .array(
      z.strictObject({
        id: count,
        number: count,
        siteId: count.optional(),
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
  // Earlier programs did not say who the authors are.
  authors: z.array(z.array(z.string()).min(1)).default([]),
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
const link = {
  id: z.number(),
  // Earlier programs did not state the form of an entry.
  algorithm: z.string().default(''),
  resource: z.string(),
  previousHash: z.string(),
  hash: z.string(),
}
const lineSchema = z.union([
  z.strictObject({
    ...link,
    at: z.string(),
    who: z.string(),
    action: z.enum(CHANGE_ACTIONS),
    recordId: z.number().nullable(),
    before: record,
    after: record,
    salt: z.string().default(''),
  }),
  z.strictObject({ ...link, contentHash: z.string() }),
])

type Manifest = z.infer<typeof manifestSchema>

function storedPublication(
  publication: Manifest['publications'][number],
  files: ProofFiles,
): StoredPublication {
  const found = filesOf(publication.number, files)
  const hashes = Object.entries(found).flatMap(([file, content]) =>
    content === undefined ? [] : [[file, hashFile(content)] as const],
  )
  return {
    ...publication,
    files: Object.fromEntries(hashes),
    frozenHead: parseFrozenHead(textOf(found.json)),
  }
}

/** Returns the files of a version that are in the archive. */
export function filesOf(number: number, files: ProofFiles): Partial<Record<FrozenFile, Uint8Array>> {
  const folder = `${versionFolder(number)}/`
  return Object.fromEntries(
    [...files].flatMap(([name, content]) => {
      const file = name.startsWith(folder) ? fileOfProofName(name.slice(folder.length)) : null
      return file === null ? [] : [[file, content]]
    }),
  )
}

/** Decodes the text of a file (UTF-8); '' when there is no file. */
export function textOf(content: Uint8Array | undefined): string {
  if (content === undefined) return ''
  // What decodes it drops a byte order mark, which this program writes in none of these files.
  const isMarked = BYTE_ORDER_MARK.every((byte, index) => content[index] === byte)
  return (isMarked ? '\uFEFF' : '') + strFromU8(content)
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
