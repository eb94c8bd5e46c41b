import type { CellProblem } from '../cell/readValue.ts'
import type { ProblemCode } from '../plan/importPlan.ts'
import type { RowFlag } from '../plan/stateRow.ts'
import type { FileNoteCode, FlawCode, Format, RowNote, UnreadableCode } from '../reading.ts'

/** The words of the import; `{name}` stands for a value. */
export interface ImportWords {
  /** The heading of the column that says what is wrong with a row. */
  problemHeading: string
  formats: Record<Format, string>
  problems: Record<ProblemCode | CellProblem, string>
  /** What the register refuses, by the key of its forms’ message. */
  refusals: Record<string, string>
  flaws: Record<FlawCode, string>
  flags: Record<RowFlag | RowNote, string>
  notes: Record<FileNoteCode, string>
  unreadable: Record<UnreadableCode, string>
}
