import type {
  ApplyBody,
  ImportConflict,
  ImportOrigin,
  ImportResult,
  ImportStatus,
  ImportUndone,
} from '#api/imports.ts'
import type { Change } from '#charter/history/change.ts'
import type { ImportPlan } from '#charter/import/plan/importPlan.ts'
import type { Versions } from '#charter/import/plan/planChoices.ts'
import type { WholeRegister } from '#charter/register/wholeRegister.ts'
import type { Author, NotFound, Store } from './store.ts'

/** What a plan is made from: the register at one moment, with the versions of its records. */
export interface PlanBase {
  register: WholeRegister
  versions: Omit<Versions, 'site'> & { sites: ReadonlyMap<number, number> }
}

/** A plan that is kept, to be applied as it was shown. */
export interface KeptPlan {
  plan: ImportPlan
  /** The same as canonical JSON, with its SHA-256. */
  json: string
  sha256: string
  siteIds: readonly number[]
  /** Instant in UTC, ISO 8601. */
  expiresAt: string
}

/** Tells how far a long write is, and whether it is still wanted. */
export interface WriteControl {
  report(done: number, total: number): void
  isCancelled(): boolean
}

export type FoundImport = { kind: 'ok'; status: ImportStatus }
export type KeptImport = { kind: 'ok'; status: ImportStatus }
export type AppliedImport = { kind: 'ok'; status: ImportStatus; result: ImportResult }
export type UndoneImport = { kind: 'ok'; status: ImportStatus; undone: ImportUndone }
/** Another plan stands than the one that was seen. */
export type OtherPlan = { kind: 'otherPlan' }
/** Nothing in the plan is to be written. */
export type EmptyPlan = { kind: 'emptyPlan' }
/** It was applied already, so that it can't be planned anew. */
export type AlreadyApplied = { kind: 'alreadyApplied' }
/** It was not applied, so that there is nothing to undo. */
export type NotApplied = { kind: 'notApplied' }
/** Records were changed since the plan, and nothing is to be written then. */
export type Conflicting = { kind: 'conflicting'; conflicts: ImportConflict[]; count: number }
/** Somebody cancelled it before its end. */
export type Cancelled = { kind: 'cancelled' }

/** The part of the store that keeps imports and writes what they planned. A plan is its person's: `userId`. */
export interface ImportStore {
  /** Reads the register and the versions of its records at one moment. */
  planBase(): Promise<PlanBase>
  /** Keeps a plan, with the reading that it was made from, so that it can be made anew. */
  keepImport(kept: KeptPlan, reading: string, userId: number, author: Author): Promise<KeptImport>
  /** Keeps another plan in the place of one that was not applied. */
  replaceImport(
    id: number,
    kept: KeptPlan,
    userId: number,
    author: Author,
  ): Promise<KeptImport | NotFound | AlreadyApplied>
  /** Reads what was kept of a file that is not applied yet. */
  importReading(
    id: number,
    userId: number,
    now: Date,
  ): Promise<{ kind: 'ok'; reading: string; status: ImportStatus } | NotFound | AlreadyApplied>
  /** Finds out which of these entries an import wrote, by their ids. */
  importOrigins(changes: readonly Change[]): Promise<ReadonlyMap<number, ImportOrigin>>
  /** Finds an import: a plan of this person, or one that was applied, whoever did. */
  findImport(id: number, userId: number, now: Date): Promise<FoundImport | NotFound>
  /** Writes what was planned, in one transaction and as one act; of one that is applied already, says so. */
  applyImport(
    id: number,
    userId: number,
    body: ApplyBody,
    author: Author,
    control: WriteControl,
  ): Promise<AppliedImport | NotFound | OtherPlan | EmptyPlan | Conflicting | Cancelled>
  /** Puts back what an import wrote, but what was written again since; of one that is undone already, says so. */
  undoImport(id: number, author: Author): Promise<UndoneImport | NotFound | NotApplied>
}

/** The storage of the register and of its imports. */
export interface WholeStore extends Store, ImportStore {}
