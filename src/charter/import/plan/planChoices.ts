import type { ImportField } from '../importField.ts'
import type { PlannedRow } from './importPlan.ts'

/** What somebody decided of a value that names no record. */
export type Decision =
  /** Not of a site. */
  | { kind: 'create'; name?: string | undefined }
  | { kind: 'use'; id: number }
  | { kind: 'skip' }
  /** Not now: nothing is suggested for it either. */
  | { kind: 'wait' }

export interface DecidedValue {
  resource: 'providers' | 'categories' | 'sites'
  /** As the file has it; '' where it names none. */
  value: string
  decision: Decision
}

/** What somebody chose in the dry run. */
export interface PlanChoices {
  /** Empty cells of the file erase what stands there; without it they leave it. */
  erases?: boolean | undefined
  /** Values for fields of which the file says nothing. */
  defaults?: Readonly<Partial<Record<ImportField, string>>> | undefined
  decisions?: readonly DecidedValue[] | undefined
  /** Decides as most would where nobody did: a value that resembles nothing is a new record. */
  suggests?: boolean | undefined
  /** Cells that can’t be read are left out, and do not keep their row out, where the field may be empty. */
  leavesBadCells?: boolean | undefined
  /** Rows that are left out, by `rowKey`. */
  leftOut?: ReadonlySet<string> | undefined
  leftOutKinds?: readonly ('new' | 'changed')[] | undefined
  /** Absent cookies to be retired, by id. */
  retired?: ReadonlySet<number> | undefined
  /** Parts of the text that are left out, by their places in the page. */
  leftOutTexts?: ReadonlySet<number> | undefined
  leavesSite?: boolean | undefined
}

/** How a choice names a row. */
export function rowKey({ line, part }: Pick<PlannedRow, 'line' | 'part'>): string {
  return `${line}.${part}`
}

/** The versions of the records of a register, by id. */
export interface Versions {
  site: number
  providers: ReadonlyMap<number, number>
  categories: ReadonlyMap<number, number>
  cookies: ReadonlyMap<number, number>
  sections: ReadonlyMap<number, number>
}
