import type { ImportConflict, ImportStatus, PlannedImport, SentChoices } from '#api/imports.ts'
import type {
  ImportPlan,
  PlannedRow,
  PlannedSection,
  UndecidedValue,
} from '#charter/import/plan/importPlan.ts'
import type { ImportChoices } from '#charter/import/readFile.ts'
import type { ImportSource, ReadSource } from '../worker/importOrder.ts'

/** Why a source was not read at all, beside what its reader says. */
export type ReadFailure = 'late' | 'died' | 'unopened' | 'tooLarge'

/** How far an import is. */
export interface ImportState {
  source: ImportSource | null
  /** What somebody overruled of what was recognised. */
  readChoices: ImportChoices
  /** Whether the columns are those that were chosen for such a table before. */
  isRemembered: boolean
  isReading: boolean
  failure: ReadFailure | null
  read: ReadSource | null
  siteIds: readonly number[]
  choices: SentChoices
  /** All values that named no record, decided or not. */
  values: readonly UndecidedValue[]
  isPlanning: boolean
  /** The dry run that is shown. */
  planned: PlannedImport | null
  /** What that one was planned with. */
  plannedWith: SentChoices
  /** That the register was changed since, and the dry run that is shown is another one than was chosen from. */
  isChangedSince: boolean
  /** Why there is no dry run, or why it was not applied. */
  error: unknown
  applying: Applying | null
  conflicts: { named: readonly ImportConflict[]; count: number } | null
  isCancelled: boolean
  /** Once it was applied. */
  done: ImportStatus | null
  isUndoing: boolean
  undoError: unknown
}

export interface Applying {
  progress: { done: number; total: number } | null
  isCancelling: boolean
  /** That the server no longer answers: nobody knows yet whether it has been written. */
  isUncertain: boolean
}

export const NOTHING_YET: ImportState = {
  source: null,
  readChoices: {},
  isRemembered: false,
  isReading: false,
  failure: null,
  read: null,
  siteIds: [],
  choices: {},
  values: [],
  isPlanning: false,
  planned: null,
  plannedWith: {},
  isChangedSince: false,
  error: null,
  applying: null,
  conflicts: null,
  isCancelled: false,
  done: null,
  isUndoing: false,
  undoError: null,
}

/** How a choice names a row, as the server does. */
export function keyOfRow({ line, part }: Pick<PlannedRow, 'line' | 'part'>): string {
  return `${line}.${part}`
}

/** Returns a function that tells whether a row is to be written, as it is chosen now. */
export function createIsTaken({ leftOut, leftOutKinds = [] }: SentChoices): (row: PlannedRow) => boolean {
  const out = new Set(leftOut)
  return (row) => canBeTaken(row) && !leftOutKinds.includes(row.kind) && !out.has(keyOfRow(row))
}

/** Whether there is something of a row to write. */
export function canBeTaken(row: PlannedRow): row is PlannedRow & { kind: TakenKind } {
  return row.kind === 'new' || row.kind === 'changed'
}

/** Whether the part of the text at this place of the page is to be written, as it is chosen now. */
export function isTextTaken(
  { kind, otherSites }: Pick<PlannedSection, 'kind' | 'otherSites'>,
  place: number,
  { leftOutTexts = [] }: SentChoices,
): boolean {
  return kind !== 'same' && otherSites === '' && !leftOutTexts.includes(place)
}

export type TakenKind = 'new' | 'changed'

/** Whether two plans differ in more than what is chosen to be written. */
export function isOtherPlan(one: ImportPlan, other: ImportPlan): boolean {
  return withoutChoices(one) !== withoutChoices(other)
}

function withoutChoices(plan: ImportPlan): string {
  return JSON.stringify({ ...plan, suggested: [] }, (name, value: unknown) =>
    name === 'isApplied' || name === 'isRetired' ? undefined : value,
  )
}
