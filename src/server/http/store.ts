import type { ListQuery } from '#api/listQuery.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Stored } from '#api/resources.ts'
import type { Change } from '#charter/history/change.ts'
import type { Register } from '#charter/register.ts'

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
  /** The records share out again, in this order, the positions that they hold among them. */
  reorder(resource: ResourceName, ids: readonly number[], author: Author): Promise<SavedMany | NotFound>
  changes(query: ListQuery): Promise<Page<Change>>
  /** Keeps in the history that a write was asked for by somebody whose role does not allow it. */
  noteRefusal(refusal: RefusedWrite, author: Author): Promise<void>
  /** The whole register as it stands at one moment. */
  register(): Promise<Register>
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
