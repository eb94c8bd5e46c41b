import type { Change, WithheldEntry } from '../history/change.ts'
import type { ChainHead } from '../history/followChain.ts'
import type { Language } from '../kit/language.ts'
import type { FrozenFile, Publication, RenderedFile } from '../publication/publication.ts'
import type { Intact, Tampered } from '../verification/verdict.ts'

/** The versions that were online in a period, the changes, and the check of the history that covers both. */
export interface Proof {
  period: ProofPeriod
  language: Language
  /** The version that was online when the period began, and the later ones up to its end. */
  versions: readonly ProvedVersion[]
  /** From the entry after the first version's head to the last entry of the period. */
  changes: readonly (Change | WithheldEntry)[]
  finding: HistoryCheck
}

/** Days in UTC, both included: `2027-01-01`. */
export interface ProofPeriod {
  from: string
  to: string
}

/** The names of a version's files in its folder of a proof. */
export const PROOF_FILES: Readonly<Record<FrozenFile, string>> = {
  html: 'charte.html',
  text: 'charte.txt',
  csv: 'charte.csv',
  json: 'charte.json',
  fragment: 'fragment.html',
  register: 'register.json',
  findings: 'findings.json',
}

/** The earliest versions have no findings. */
export type VersionFiles = Readonly<Record<RenderedFile, Uint8Array> & { findings?: Uint8Array }>

/** A version that was online, with its original files. */
export interface ProvedVersion {
  publication: Publication
  files: VersionFiles
}

/** The result of checking the history from its first entry to the end of the period. */
export type HistoryCheck =
  | Pick<Intact, 'kind' | 'entries' | 'first' | 'last'>
  | (Pick<Tampered, 'kind' | 'lastGood'> & { id: number | null; reason: string })

/** Returns the folder of a version in a proof: `versions/4`. */
export function versionFolder(number: number): string {
  return `versions/${number}`
}

export function isToldWhole(change: Change | WithheldEntry): change is Change {
  return change.action !== undefined
}

/** Returns the entry before the first one of the proof. */
export function proofStart({ versions }: Pick<Proof, 'versions'>): ChainHead {
  return requireVersion(versions[0]).publication.head
}

/** Returns the version that was online last. */
export function lastVersion({ versions }: Pick<Proof, 'versions'>): ProvedVersion {
  return requireVersion(versions.at(-1))
}

function requireVersion(version: ProvedVersion | undefined): ProvedVersion {
  if (version === undefined) throw new TypeError('A proof holds at least one version')
  return version
}
