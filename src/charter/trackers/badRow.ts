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

export const badRowSchema = z.strictObject({
  line: z.int().positive().meta({ description: 'counted from 1, the line of the headings' }),
  flaw: z.enum(ROW_FLAWS),
  args: z.record(z.string(), z.union([z.string(), z.number()])).meta({
    description: 'what a sentence about it speaks of: `column`, `expected`, `found`, `max`, `first`',
  }),
})

/** A row that could not be read. */
export type BadRow = z.infer<typeof badRowSchema>
