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
export const ROWS_TOLD = 1_000

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
