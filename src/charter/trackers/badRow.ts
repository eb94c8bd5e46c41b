import { z } from 'zod'

/** The faults for which a row of an imported list is not read; `header`: the file is no such list. */
export const ROW_FLAWS = [
  'header',
  'columns',
  'openQuote',
  'strayQuote',
  'missing',
  'tooLong',
  'unreadable',
  'notAFlag',
  'duplicateId',
] as const
export type RowFlaw = (typeof ROW_FLAWS)[number]

const flawSchema = z.strictObject({
  flaw: z.enum(ROW_FLAWS),
  args: z.record(z.string(), z.union([z.string(), z.number()])).meta({
    description: 'what a sentence about it speaks of: `column`, `expected`, `found`, `max`, `first`',
  }),
})

const badRowSchema = flawSchema.extend({
  line: z.int().positive().meta({ description: 'counted from 1, the line of the headings' }),
})

/** A row that could not be read. */
export type BadRow = z.infer<typeof badRowSchema>

/** The number of rows that are listed one by one. */
const LISTED_ROWS_MAX = 1_000

export const badRowsSchema = z.strictObject({
  total: z.int().nonnegative(),
  first: z
    .array(badRowSchema)
    .max(LISTED_ROWS_MAX)
    .meta({ description: `by line: the first ${LISTED_ROWS_MAX}` }),
  all: z
    .array(
      flawSchema.extend({
        lines: z.string().meta({ description: 'which lines have it, in ranges: `2-9,11`' }),
      }),
    )
    .meta({ description: 'all of them, by what is wrong' }),
})

/** All rows that could not be read, in bounded size: in a file of another kind, every line is such a row. */
export type BadRows = z.infer<typeof badRowsSchema>

/** Consecutive lines with the same fault. */
interface BadRun extends Pick<BadRow, 'flaw' | 'args'> {
  from: number
  to: number
}

/** Lists all rows that could not be read, in the order of their lines. */
export function listBadRuns({ all }: Pick<BadRows, 'all'>): BadRun[] {
  const runs = all.flatMap(({ flaw, args, lines }) =>
    lines.split(',').map((range) => {
      const [from = 0, to = from] = range.split('-').map(Number)
      return { from, to, flaw, args }
    }),
  )
  return runs.toSorted((one, other) => one.from - other.from)
}

interface Group extends Pick<BadRow, 'flaw' | 'args'> {
  /** Ranges of lines `[from, to]`, both included. */
  ranges: [number, number][]
}

/** Groups all bad rows by their fault; the result takes at most a few times the size of the file. `rows` are in order of lines. */
export function summariseBadRows(rows: readonly BadRow[]): BadRows {
  const groups = new Map<string, Group>()
  for (const { line, flaw, args } of rows) {
    const key = JSON.stringify([flaw, args])
    const group = groups.get(key) ?? { flaw, args, ranges: [] }
    groups.set(key, group)
    const last = group.ranges.at(-1)
    if (last?.[1] === line - 1) last[1] = line
    else group.ranges.push([line, line])
  }
  return {
    total: rows.length,
    first: rows.slice(0, LISTED_ROWS_MAX),
    all: [...groups.values()].map(({ flaw, args, ranges }) => ({
      flaw,
      args,
      lines: ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(','),
    })),
  }
}
