import type { Change, WithheldEntry } from '../history/change.ts'
import type { ChainHead } from '../history/followChain.ts'
import { lastInstantOf } from '../kit/dayBounds.ts'
import type { Language } from '../kit/language.ts'
import {
  type BaseFile,
  fileIn,
  FROZEN_FILES,
  type FrozenFile,
  parseFile,
  type Publication,
  type RenderedFile,
  type TranslatedFile,
} from '../publication/publication.ts'
import type { Intact, Tampered } from '../verification/verdict.ts'

/** The versions that were online in a period, the changes, and the check of the history that covers both. */
export interface Proof {
  /** The id of the site whose versions it holds, of a register with several. */
  site?: number | undefined
  period: ProofPeriod
  /**
   * The instant (UTC, ISO 8601) at which it was made, if the period was not over then: it says nothing of what came later.
   * Null for a period that was over, whose proof is the same bytes whenever it is made.
   */
  madeAt: string | null
  language: Language
  /** The version that was online when the period began, and the later ones up to its end. */
  versions: readonly ProvedVersion[]
  /**
   * The entry before the first one of `changes`: the first version's head or, where a page was declared as version 0 before
   * that, the beginning of the history.
   */
  from: ChainHead
  /**
   * The entries after `from`, up to the last one of the period or, where it reaches before version 1 and a page is declared
   * for then, up to the last one that declares or retracts.
   */
  changes: readonly (Change | WithheldEntry)[]
  /** The file of the page that was online in the period before version 1, as it is declared; null when there is none. */
  earlierFile: Uint8Array | null
  finding: HistoryCheck
  /** Those who wrote the changes that the proof tells, and published its versions. */
  authors: Authors
}

/** Who acted, by account: every name and address that the account had, as mailboxes, in their order. */
export type Authors = readonly (readonly string[])[]

/** Days in a time zone, both included: `2027-01-01`. */
export interface ProofPeriod {
  from: string
  to: string
  timeZone: string
}

/** The names of a version's files in its folder of a proof. */
const PROOF_FILES: Readonly<Record<BaseFile, string>> = {
  html: 'charte.html',
  text: 'charte.txt',
  csv: 'charte.csv',
  json: 'charte.json',
  fragment: 'fragment.html',
  register: 'register.json',
  findings: 'findings.json',
}

/** Names a file of a version in its folder; one in another language has its tag before the ending: `charte.en.html`. */
export function proofFileName(file: FrozenFile): string {
  const { kind, language } = parseFile(file)
  return language === null ? PROOF_FILES[kind] : PROOF_FILES[kind].replace('.', `.${language}.`)
}

/** The file that has a name in such a folder; null where none has. */
export function fileOfProofName(name: string): FrozenFile | null {
  const [, start, language, end] = /^(charte|fragment)\.([a-z]{2,3})\.(html|txt|csv)$/.exec(name) ?? []
  const plain = language === undefined ? name : `${start}.${end}`
  const kind = FROZEN_FILES.find((file) => PROOF_FILES[file] === plain)
  return kind === undefined ? null : fileIn(kind, language ?? null)
}

/** The earliest versions have no findings, and those in one language no others. */
export type VersionFiles = Readonly<
  Record<RenderedFile, Uint8Array> & Partial<Record<'findings' | TranslatedFile, Uint8Array>>
>

/** A version that was online, with its original files. */
export interface ProvedVersion {
  publication: Publication
  files: VersionFiles
}

/** The result of checking the history from its first entry to the end of the period. */
export type HistoryCheck =
  | Pick<Intact, 'kind' | 'entries' | 'first' | 'last'>
  | (Pick<Tampered, 'kind' | 'lastGood'> & { id: number | null; reason: string })

/** Returns the last instant (UTC, ISO 8601) of which a proof speaks. */
export function lastInstantOfProof({ period, madeAt }: Pick<Proof, 'period' | 'madeAt'>): string {
  return madeAt ?? lastInstantOf(period.to, period.timeZone)
}

/** Returns the folder of a version in a proof: `versions/4`. */
export function versionFolder(number: number): string {
  return `versions/${number}`
}

export function isToldWhole(change: Change | WithheldEntry): change is Change {
  return change.action !== undefined
}

/** Returns the version that was online last. */
export function lastVersion({ versions }: Pick<Proof, 'versions'>): ProvedVersion {
  const version = versions.at(-1)
  if (version === undefined) throw new TypeError('A proof holds at least one version')
  return version
}
