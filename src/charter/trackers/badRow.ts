import { z } from 'zod'

/** What keeps a row of an imported list from being read; `header`: the file is no such list. */
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

/** So many rows are told one by one. */
const ROWS_TOLD = 1_000

export const badRowsSchema = z.strictObject({
  total: z.int().nonnegative(),
  first: z
    .array(badRowSchema)
    .max(ROWS_TOLD)
    .meta({ description: `by line: the first ${ROWS_TOLD}` }),
  all: z
    .array(
      flawSchema.extend({
        lines: z.string().meta({ description: 'which lines have it, in ranges: `2-9,11`' }),
      }),
    )
    .meta({ description: 'all of them, by what is wrong' }),
})

/** The rows that could not be read, however many: a file of another kind has as many as it has lines. */
export type BadRows = z.infer<typeof badRowsSchema>

/** Lines that follow each other and have the same wrong with them. */
interface BadRun extends Pick<BadRow, 'flaw' | 'args'> {
  from: number
  to: number
}

/** All rows that could not be read, in the order of their lines. */
export function badRunsOf({ all }: Pick<BadRows, 'all'>): BadRun[] {
  const runs = all.flatMap(({ flaw, args, lines }) =>
    lines.split(',').map((range) => {
      const [from = 0, to = from] = range.split('-').map(Number)
      return { from, to, flaw, args }
    }),
  )
  return runs.toSorted((one, other) => one.from - other.from)
}

interface Group extends Pick<BadRow, 'flaw' | 'args'> {
  /** Each `[from, to]`, both included. */
  ranges: [number, number][]
}

/** Says every bad row and what is wrong with it, in a few times the room that the file itself took at most. `rows`: by line. */
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
    first: rows.slice(0, ROWS_TOLD),
    all: [...groups.values()].map(({ flaw, args, ranges }) => ({
      flaw,
      args,
      lines: ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(','),
    })),
  }
}
