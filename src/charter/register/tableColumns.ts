import { z } from 'zod'
import { COLUMN_FIELDS } from './columns.ts'
import { describeField, requiredText } from './fieldTypes.ts'

const columnList = z
  .array(z.strictObject({ field: z.enum(COLUMN_FIELDS), label: requiredText }))
  .max(COLUMN_FIELDS.length)

/** The columns of the charter's tables: one at least. */
export const tableColumns = describeField(columnList.min(1, 'errors.noColumn'), 'columns', [])

/** The columns of one table, where it has its own; none where it has those of all tables. */
export const ownColumns = describeField(
  columnList
    .nullish()
    .transform((columns) => columns ?? [])
    .pipe(columnList),
  'columns',
  [],
)

/** The columns of the table of providers, which shows no cookie. */
export const providerColumns = describeField(
  ownColumns.refine(
    (columns) => columns.every(({ field }) => field.startsWith('provider.')),
    'errors.providerColumns',
  ),
  'columns',
  [],
)
