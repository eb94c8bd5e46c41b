import type { Change, WithheldEntry } from '../history/change.ts'
import type { ChainHead } from '../history/followChain.ts'
import type { Language } from '../kit/language.ts'
import type { FrozenFile, Publication, RenderedFile } from '../publication/publication.ts'
import type { Intact, Tampered } from '../verification/verdict.ts'

/** Days in UTC, both included: `2027-01-01`. */
export interface Period {
  from: string
  to: string
}

/** How a version's files are called in its folder of a proof. */
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

/** A version that was online, with its files as they were frozen. */
export interface ProvedVersion {
  publication: Publication
  files: VersionFiles
}

/** What the verification found, from the history's first entry to the period's end. */
export type Finding =
  | Pick<Intact, 'kind' | 'entries' | 'first' | 'last'>
  | (Pick<Tampered, 'kind' | 'lastGood'> & { id: number | null; reason: string })

/** What was online in a period, what was changed, and what the history's chain says of it. */
export interface Proof {
  period: Period
  language: Language
  /** The version that was online when the period began, and those that followed in it. */
  versions: readonly ProvedVersion[]
  /** From the entry after the first version's head to the last of the period. */
  changes: readonly (Change | WithheldEntry)[]
  finding: Finding
}

/** A folder of a proof: `versions/4`. */
export function versionFolder(number: number): string {
  return `versions/${number}`
}

export function isToldWhole(change: Change | WithheldEntry): change is Change {
  return change.action !== undefined
}

/** The entry after which those of the proof begin. */
export function proofStart({ versions }: Pick<Proof, 'versions'>): ChainHead {
  return present(versions[0]).publication.head
}

/** The version that was online last. */
export function lastVersion({ versions }: Pick<Proof, 'versions'>): ProvedVersion {
  return present(versions.at(-1))
}

function present(version: ProvedVersion | undefined): ProvedVersion {
  if (version === undefined) throw new TypeError('A proof holds one version at least')
  return version
}
