import type { ListQuery } from '#api/listQuery.ts'
import type { FieldErrors } from '#api/message.ts'
import type { ImportedList, ListFacts } from '#api/knownTrackers.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Stored } from '#api/resources.ts'
import type { Acceptance, AnsweredFinding } from '#charter/findings/acceptance.ts'
import type { FindingKey } from '#charter/findings/finding.ts'
import type { ArchivedVersion } from '#charter/findings/ruleContext.ts'
import type { Change } from '#charter/history/change.ts'
import type { FrozenFile, NewConsent, Publication } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register/register.ts'
import type { KnownTracker } from '#charter/trackers/knownTracker.ts'

/** The fields that people write, after they were parsed. */
export type Fields = Record<string, unknown>

/** A record as it travels: its fields, `Stored`, and what is computed (`position`, `cookieCount`). */
export type StoredRecord = Stored & Record<string, unknown>

export interface Page<Item> {
  items: Item[]
  /** How many meet the query, whatever its range. */
  total: number
}

/** Who writes, and when (UTC, ISO 8601): both go into the history. */
export interface Author {
  who: string
  at: string
}

/** A record as somebody read it. */
export interface ReadVersion {
  id: number
  version: number
}

/** A record as others speak of it. */
export interface Mention {
  resource: ResourceName | 'users'
  id: number
  name: string
}

export type Saved = { kind: 'ok'; record: StoredRecord }
export type SavedMany = { kind: 'ok'; ids: number[] }
/** `id`: the first of those asked for that does not exist. */
export type NotFound = { kind: 'notFound'; id: number }
/** Somebody else wrote first; `current` is what they left. */
export type Stale = { kind: 'stale'; current: StoredRecord }
/** These records already have what must be unique. */
export type Duplicate = { kind: 'duplicate'; records: Mention[] }
/** `field` names a record that does not exist. */
export type MissingReference = { kind: 'missingReference'; field: string }
/** Others refer to it: `count` of them, the first in `records`. */
export type InUse = { kind: 'inUse'; records: Mention[]; count: number }

/** What a publisher says of a version. */
export interface VersionNote {
  /** Why, for the record. */
  note: string
  newConsent: NewConsent
}

/** What the publisher saw before deciding: the draft's hash, and the number that the version was to get. */
export interface SeenDraft {
  number?: number | undefined
  /** SHA-256 of the register as canonical JSON. */
  sha256?: string | undefined
}

/** Two records that are not of one tracker: each says what the other does not. */
export type OtherTracker = { kind: 'otherTracker' }

/** An earlier state that today's rules refuse, by field. */
export type InvalidState = { kind: 'invalid'; errors: FieldErrors }

export type Published = { kind: 'ok'; publication: Publication }
/** The register and its pages are those of the last version, which `publication` is. */
export type NothingChanged = { kind: 'nothingChanged'; publication: Publication }
/** `written` counts the records that it took. */
export type RestoredPublication = { kind: 'ok'; written: number }
/** Somebody wrote or published after the publisher looked. */
export type DraftChanged = { kind: 'draftChanged' }
/** Nobody answers for these, and they keep the charter from being published. */
export type Blocked = { kind: 'blocked'; findings: AnsweredFinding[] }
export type Imported = { kind: 'ok'; imported: ImportedList }
/** There is no such version; `nearest` are the numbers of those next to it. */
export type NoSuchVersion = { kind: 'noSuchVersion'; nearest: number[] }

/** What somebody says who answers for a finding. */
export type FindingAnswer = Omit<Acceptance, 'by' | 'at'>
export type Accepted = { kind: 'ok'; acceptance: Acceptance }
export type NotAccepted = { kind: 'notAccepted' }

/** A write that was not done: to what, and how it was asked for. */
export interface RefusedWrite {
  resource: string
  recordId: number | null
  method: string
  path: string
}

/** Where the register is kept. Each write is one transaction, its history included. */
export interface Store {
  list(resource: ResourceName, query: ListQuery): Promise<Page<StoredRecord>>
  get(resource: ResourceName, id: number): Promise<Saved | NotFound>
  create(
    resource: ResourceName,
    fields: Fields,
    author: Author,
  ): Promise<Saved | Duplicate | MissingReference>
  update(
    resource: ResourceName,
    id: number,
    version: number,
    fields: Fields,
    author: Author,
  ): Promise<Saved | NotFound | Stale | Duplicate | MissingReference>
  /** Sets the same fields on several records: on all of them or, if one can't be, on none. */
  updateMany(
    resource: ResourceName,
    ids: readonly number[],
    fields: Fields,
    author: Author,
  ): Promise<SavedMany | NotFound | Duplicate | MissingReference>
  /** Without a version the record is deleted as it stands. */
  delete(
    resource: ResourceName,
    id: number,
    version: number | null,
    author: Author,
  ): Promise<Saved | NotFound | Stale | InUse>
  deleteMany(
    resource: ResourceName,
    ids: readonly number[],
    author: Author,
  ): Promise<SavedMany | NotFound | InUse>
  /** Fills what one of two records of a tracker leaves empty with what the other says, and deletes that one: both or neither. */
  mergeCookies(
    target: ReadVersion,
    source: ReadVersion,
    author: Author,
  ): Promise<Saved | NotFound | Stale | OtherTracker | Duplicate | MissingReference | InvalidState>
  /** The records share out again, in this order, the positions that they hold among them. */
  reorder(resource: ResourceName, ids: readonly number[], author: Author): Promise<SavedMany | NotFound>
  changes(query: ListQuery): Promise<Page<Change>>
  /** Keeps in the history that a write was asked for by somebody whose role does not allow it. */
  noteRefusal(refusal: RefusedWrite, author: Author): Promise<void>
  /** Everybody who did something to one of these resources, in alphabetical order. */
  listHistoryAuthors(resources: readonly string[] | 'all'): Promise<string[]>
  /** The whole register as it stands at one moment. */
  register(): Promise<Register>
  /** The id of the history's last entry; what was read while it stays the same is still true. */
  headId(): Promise<number>
  /** Freezes the register as the next version, unless it is the last one's or something keeps it from being published. */
  publish(
    versionNote: VersionNote,
    seen: SeenDraft,
    author: Author,
  ): Promise<Published | NothingChanged | DraftChanged | Blocked>
  /** Everybody's answers, also for what is no longer found or whose time is over. */
  acceptances(): Promise<Acceptance[]>
  acceptFinding(answer: FindingAnswer, author: Author): Promise<Accepted>
  withdrawAcceptance(finding: FindingKey, author: Author): Promise<Accepted | NotAccepted>
  /** Of each version whether its page is still there. */
  archivedVersions(): Promise<ArchivedVersion[]>
  publications(query: ListQuery): Promise<Page<Publication>>
  publication(number: number): Promise<Published | NoSuchVersion>
  /** The version that was online at an instant. */
  publicationAt(instant: string): Promise<Published | NoSuchVersion>
  lastPublication(): Promise<Publication | null>
  /** The bytes of a file of a version, as it was frozen; null when there is no such version. */
  frozenFile(number: number, file: FrozenFile): Promise<Uint8Array<ArrayBuffer> | null>
  /** The register that a version froze. */
  frozenRegister(number: number): Promise<{ kind: 'ok'; register: Register } | NoSuchVersion>
  /** Makes the register what a version froze. */
  restorePublication(
    number: number,
    seen: Pick<SeenDraft, 'sha256'>,
    author: Author,
  ): Promise<RestoredPublication | NoSuchVersion | DraftChanged>
  /**
   * Puts a record back to how an entry of its history left it, or, of a deletion, found it. `version` is the one that
   * was read, null where the record is deleted now.
   */
  restoreRecord(
    resource: ResourceName,
    id: number,
    restoration: { change: number; version: number | null },
    author: Author,
  ): Promise<Saved | NotFound | Stale | Duplicate | MissingReference | InvalidState>
  /** Has these known trackers take the place of all that were imported before. */
  importTrackers(trackers: readonly KnownTracker[], facts: ListFacts, author: Author): Promise<Imported>
  /** The list that was imported last; null before the first. */
  importedList(): Promise<ImportedList | null>
  /** Those that were imported, in the order of their list, and which list that was. */
  importedTrackers(): Promise<{ list: ImportedList | null; trackers: KnownTracker[] }>
}

/** What is kept of the history, or of a version, is not what was written: nothing can be made of it. */
export class HistoryBroken extends Error {
  override readonly name = 'HistoryBroken'
}

/** The storage could not do what was asked, through no fault of the request: `full` when no room is left. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  readonly reason: 'full' | 'unavailable'
  /** The engine's own words for it. */
  readonly because: string

  constructor(reason: 'full' | 'unavailable', cause: Error) {
    super(`The storage is ${reason}`, { cause })
    this.reason = reason
    this.because = cause.message
  }
}
