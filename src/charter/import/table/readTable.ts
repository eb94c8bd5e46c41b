import { type FileNote, type Format, readingOf, type ReadResult, unreadable } from '../reading.ts'
import type { Grid, TooLarge } from './grid.ts'
import { type LayoutChoices, matchColumns } from './matchColumns.ts'
import { readRows } from './readRows.ts'
import { turnGrid } from './turnGrid.ts'
import { viewTable } from './viewTable.ts'

/** Reads a table of trackers, whichever file it comes from. */
export function readTable(
  grid: Grid | TooLarge,
  format: Format,
  choices: LayoutChoices = {},
  notes: FileNote[] = [],
): ReadResult {
  if ('code' in grid) return unreadable(grid.code, grid.args)
  const straight = matchColumns(grid, choices)
  // A table of ours, or one whose headings somebody chose, stands as it is.
  const table = straight.own || choices.headerLine !== undefined ? grid : turnGrid(grid)
  const layout = table === grid ? straight : matchColumns(table, choices)
  const view = viewTable(table, layout.headerLine)
  if (!layout.columns.some(({ field }) => field !== null)) return { ...unreadable('noTable'), table: view }
  const { rows, flaws, skipped, examples } = readRows(table, layout)
  if (skipped.length > 0)
    notes.push({ code: 'skippedLines', args: { count: skipped.length, lines: skipped.join(', ') } })
  if (examples.length > 0) notes.push({ code: 'skippedExample', args: { lines: examples.join(', ') } })
  return { ...readingOf(format, { rows, flaws, layout, notes }), table: view }
}
