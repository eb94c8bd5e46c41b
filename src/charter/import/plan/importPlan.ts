import type { FieldValue } from '../../register/fieldTypes.ts'
import type { ImportField } from '../importField.ts'
import type { Format, RowNote } from '../reading.ts'
import type { RowFlag } from './stateRow.ts'

/**
 * What an import would do to a register, whole: it is what the dry run shows and what is applied. It is plain JSON, so that
 * it has one form, and a SHA-256 by which the plan that is applied is the plan that was seen.
 */
export interface ImportPlan {
  /** Of this form. */
  version: 1
  source: PlanSource
  /** Whether cells that are empty in the file erase. */
  erases: boolean
  providers: PlannedRecord[]
  categories: PlannedRecord[]
  cookies: PlannedRow[]
  sections: PlannedSection[]
  site: PlannedSite | null
  /** Cookies of the register that the file does not have, and whether they are to be retired. */
  absent: AbsentCookie[]
  /** Values that name no record, each to be decided once. */
  undecided: UndecidedValue[]
  /** Values that nobody decided, which are created because they resemble nothing. */
  suggested: UndecidedValue[]
  /** Lines that could not be read at all. */
  unread: { line: number; code: string; args: Readonly<Record<string, string | number>> }[]
}

export interface PlanSource {
  /** The name of the file; '' of what was pasted. */
  name: string
  sha256: string
  format: Format
}

/** A change of one field. */
export interface FieldChange {
  field: string
  old: FieldValue
  new: FieldValue
}

export type PlannedKind = 'new' | 'changed' | 'same'

/** A provider or a category that rows of the file speak of. */
export interface PlannedRecord {
  kind: PlannedKind
  /** Null of a new one. */
  id: number | null
  /** That the record has where it would be changed; null of a new one. */
  version: number | null
  name: string
  /** Of a new one, every field that is not blank. */
  changes: FieldChange[]
  lines: number[]
  /** Whether a row that is written speaks of it. */
  isApplied: boolean
}

/** The record that a cookie belongs to: one that there is, or the new one of that place in the plan. */
export type PlannedReference = { id: number } | { new: number }

export interface PlannedRow {
  kind: PlannedKind | 'problem'
  line: number
  /** Where a line spoke of several: which of them, from 1; else 0. */
  part: number
  name: string
  id: number | null
  version: number | null
  changes: FieldChange[]
  provider: PlannedReference | null
  category: PlannedReference | null
  problems: RowProblem[]
  flags: (RowFlag | RowNote)[]
  /** The line that said the same before; null otherwise. */
  repeats: number | null
  /** False where somebody left the row out. */
  isApplied: boolean
}

export const PROBLEM_CODES = [
  'missing',
  'notAChoice',
  'notAnAnswer',
  'notADay',
  'notAPeriod',
  'notACountry',
  'notAnAddress',
  'notALifetime',
  'noSuchLanguage',
  'invalid',
  'ambiguous',
  'apart',
  'otherSites',
  'sharedElsewhere',
  'repeated',
  'disagrees',
  'undecided',
  'skipped',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export interface RowProblem {
  /** The column; null where it is the row as a whole. */
  field: ImportField | null
  code: ProblemCode
  /** What a sentence about it speaks of: `text`, `line`, `error`, `max` … */
  args: Readonly<Record<string, string | number>>
  /** Whether the row waits for it; otherwise the cell is left out. */
  isBlocking: boolean
}

export interface PlannedSection {
  kind: PlannedKind
  line: number
  id: number | null
  version: number | null
  heading: string
  changes: FieldChange[]
  /** The platforms that it would change and that the account may not, by name: it is left then; '' where there are none. */
  otherSites: string
  isApplied: boolean
}

export interface PlannedSite {
  version: number
  changes: FieldChange[]
  isApplied: boolean
}

export interface AbsentCookie {
  id: number
  version: number
  name: string
  /** Whether somebody said that it is to be retired. */
  isRetired: boolean
}

export interface UndecidedValue {
  resource: 'providers' | 'categories' | 'sites'
  /** As the file has it; '' where it names none. */
  value: string
  lines: number[]
  /** Records that may be meant, the nearest first. */
  near: { id: number; name: string }[]
}

/** Counts that filter the dry run. */
export function countRows(plan: ImportPlan): Record<PlannedRow['kind'], number> {
  const counts = { new: 0, changed: 0, same: 0, problem: 0 }
  for (const { kind } of plan.cookies) counts[kind] += 1
  return counts
}
