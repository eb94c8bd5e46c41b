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

/** The fields that people write, parsed. */
export type Fields = Record<string, unknown>

/** A record as the API returns it: its fields, `Stored`, and the computed `position` and `cookieCount`. */
export type StoredRecord = Stored & Record<string, unknown>

export interface Page<Item> {
  items: Item[]
  /** The number of items that meet the query, whatever its range. */
  total: number
}

/** The author of a write and its time (UTC, ISO 8601); the history stores both. */
export interface Author {
  who: string
  at: string
}

/** A record, in the version that the client read. */
export interface ReadVersion {
  id: number
  version: number
}

/** A reference to a record, with its name. */
export interface Mention {
  resource: ResourceName | 'users'
  id: number
  name: string
}

export type Saved = { kind: 'ok'; record: StoredRecord }
export type SavedMany = { kind: 'ok'; ids: number[] }
/** `id` is the first of the given ones that does not exist. */
export type NotFound = { kind: 'notFound'; id: number }
/** Another person wrote first; `current` is the record now. */
export type Stale = { kind: 'stale'; current: StoredRecord }
/** `records` already have the values that must be unique. */
export type Duplicate = { kind: 'duplicate'; records: Mention[] }
/** `field` names a record that does not exist. */
export type MissingReference = { kind: 'missingReference'; field: string }
/** `count` other records refer to it; `records` are the first of them. */
export type InUse = { kind: 'inUse'; records: Mention[]; count: number }

/** A publisher's statements about a version. */
export interface VersionNote {
  /** The reason for the publication. */
  note: string
  newConsent: NewConsent
}

/** The draft that the publisher saw: its hash, and the number of the next version. */
export interface SeenDraft {
  number?: number | undefined
  /** SHA-256 of the register as canonical JSON. */
  sha256?: string | undefined
}

/** Two records that contradict each other, so they do not describe one tracker. */
export type OtherTracker = { kind: 'otherTracker' }

/** An earlier state that today's schema refuses, by field. */
export type InvalidState = { kind: 'invalid'; errors: FieldErrors }

export type Published = { kind: 'ok'; publication: Publication }
/** The register and its pages equal those of `publication`, the last version. */
export type NothingChanged = { kind: 'nothingChanged'; publication: Publication }
/** `written` counts the records that were written or deleted. */
export type RestoredPublication = { kind: 'ok'; written: number }
/** Another person wrote or published after the publisher looked. */
export type DraftChanged = { kind: 'draftChanged' }
/** These findings are not accepted and block the publication. */
export type Blocked = { kind: 'blocked'; findings: AnsweredFinding[] }
export type Imported = { kind: 'ok'; imported: ImportedList }
/** The version does not exist; `nearest` are the numbers of the closest ones. */
export type NoSuchVersion = { kind: 'noSuchVersion'; nearest: number[] }

/** The content of an acceptance, without its author and time. */
export type FindingAnswer = Omit<Acceptance, 'by' | 'at'>
export type Accepted = { kind: 'ok'; acceptance: Acceptance }
export type NotAccepted = { kind: 'notAccepted' }

/** A write that was refused for lack of permission. */
export interface RefusedWrite {
  resource: string
  recordId: number | null
  method: string
  path: string
}

/** The storage of the register. Each write is one transaction, its history entry included. */
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
  /** Sets the same fields on several records; if one is refused, on none. */
  updateMany(
    resource: ResourceName,
    ids: readonly number[],
    fields: Fields,
    author: Author,
  ): Promise<SavedMany | NotFound | Duplicate | MissingReference>
  /** Deletes a record; without a version, whichever it has. */
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
  /** Fills the empty fields of `target` from `source`, another record of the same tracker, and deletes `source`. */
  mergeCookies(
    target: ReadVersion,
    source: ReadVersion,
    author: Author,
  ): Promise<Saved | NotFound | Stale | OtherTracker | Duplicate | MissingReference | InvalidState>
  /** Distributes the positions of these records among them again, in the order given. */
  reorder(resource: ResourceName, ids: readonly number[], author: Author): Promise<SavedMany | NotFound>
  changes(query: ListQuery): Promise<Page<Change>>
  /** Adds an entry to the history for a write that the person's role does not allow. */
  noteRefusal(refusal: RefusedWrite, author: Author): Promise<void>
  /** Lists the authors of all entries on these resources, in alphabetical order. */
  listHistoryAuthors(resources: readonly string[] | 'all'): Promise<string[]>
  /** Reads the whole register at one moment. */
  register(): Promise<Register>
  /** Reads the id of the history's last entry. As long as it stays the same, nothing has changed. */
  headId(): Promise<number>
  /** Freezes the register as the next version, unless nothing changed or findings block it. */
  publish(
    versionNote: VersionNote,
    seen: SeenDraft,
    author: Author,
  ): Promise<Published | NothingChanged | DraftChanged | Blocked>
  /** Lists all acceptances, also of findings that are gone and acceptances that ran out. */
  acceptances(): Promise<Acceptance[]>
  acceptFinding(answer: FindingAnswer, author: Author): Promise<Accepted>
  withdrawAcceptance(finding: FindingKey, author: Author): Promise<Accepted | NotAccepted>
  /** Lists the versions, with the hash of each page that still exists. */
  archivedVersions(): Promise<ArchivedVersion[]>
  publications(query: ListQuery): Promise<Page<Publication>>
  publication(number: number): Promise<Published | NoSuchVersion>
  /** Finds the version that was online at an instant. */
  publicationAt(instant: string): Promise<Published | NoSuchVersion>
  lastPublication(): Promise<Publication | null>
  /** Reads the bytes of a frozen file; null when the version does not exist. */
  frozenFile(number: number, file: FrozenFile): Promise<Uint8Array<ArrayBuffer> | null>
  /** Reads the register that a version froze. */
  frozenRegister(number: number): Promise<{ kind: 'ok'; register: Register } | NoSuchVersion>
  /** Overwrites the register with the one that a version froze. */
  restorePublication(
    number: number,
    seen: Pick<SeenDraft, 'sha256'>,
    author: Author,
  ): Promise<RestoredPublication | NoSuchVersion | DraftChanged>
  /**
   * Restores a record to its state after an entry of its history or, for a deletion, before it. `version` is the one
   * that the client read, null when the record is deleted now.
   */
  restoreRecord(
    resource: ResourceName,
    id: number,
    restoration: { change: number; version: number | null },
    author: Author,
  ): Promise<Saved | NotFound | Stale | Duplicate | MissingReference | InvalidState>
  /** Replaces all imported trackers with these. */
  importTrackers(trackers: readonly KnownTracker[], facts: ListFacts, author: Author): Promise<Imported>
  /** Returns the facts of the last import; null before the first. */
  importedList(): Promise<ImportedList | null>
  /** Returns the imported trackers, in the order of their list, and the facts of that import. */
  importedTrackers(): Promise<{ list: ImportedList | null; trackers: KnownTracker[] }>
}

/** The stored history, or a stored version, is not as it was written, so it cannot be used. */
export class HistoryBroken extends Error {
  override readonly name = 'HistoryBroken'
}

/** The storage failed, through no fault of the request; `full` means that the disk is full. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  readonly reason: 'full' | 'unavailable'
  /** The engine's own message. */
  readonly because: string

  constructor(reason: 'full' | 'unavailable', cause: Error) {
    super(`The storage is ${reason}`, { cause })
    this.reason = reason
    this.because = cause.message
  }
}
