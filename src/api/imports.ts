import { z } from 'zod'
import { IMPORT_FIELDS, type ImportField, isTranslationColumn } from '#charter/import/importField.ts'
import type { PackedReading } from '#charter/import/packReading.ts'
import type { ImportPlan } from '#charter/import/plan/importPlan.ts'
import { FILE_NOTE_CODES, FLAW_CODES, FORMATS, ROW_NOTES, type Format } from '#charter/import/reading.ts'
import { COLUMN_FIELDS } from '#charter/register/columns.ts'
import { listOf, recordOf } from './boundedLists.ts'
import { INTEGER_MAX } from './resourceNames.ts'

/** The largest reading that is taken, in bytes. */
export const IMPORT_BODY_MAX = 40_000_000

/** The rows of the largest one. */
const ROWS_MAX = 100_000

/** The parts of the longest text, and the notes on the oddest file. */
const PARTS_MAX = 1_000

/** The columns of the widest table. */
const COLUMNS_MAX = 500

/** What a sentence speaks of. */
const ARGS_MAX = 10

const field = z.union([
  z.enum(IMPORT_FIELDS),
  z
    .templateLiteral([z.enum(['cookie', 'provider', 'category']), '.translations.', z.string()])
    .refine(isTranslationColumn),
])
const line = z.int().nonnegative().max(INTEGER_MAX)
const id = z.int().positive().max(INTEGER_MAX)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Half a surrogate pair has no canonical form, by which plans are hashed. */
const text = z.string().refine((given) => !/\p{Surrogate}/u.test(given), 'errors.invalid')
const args = recordOf(text, z.union([text, z.number()]), ARGS_MAX)

/** What the browser read of a file, without what tells of persons. */
export const readingSchema: z.ZodType<PackedReading> = z.strictObject({
  format: z.enum(FORMATS),
  columns: listOf(listOf(field, COLUMNS_MAX), 10_000),
  rows: listOf(
    z.strictObject({
      line,
      part: z.int().nonnegative(),
      cells: recordOf(field, text, COLUMNS_MAX),
      columns: z.int().nonnegative(),
      notes: listOf(z.enum(ROW_NOTES), ROW_NOTES.length),
    }),
    ROWS_MAX,
  ),
  sections: listOf(
    z.strictObject({ line, heading: text, body: text, kind: z.enum(['text', 'registry']) }),
    PARTS_MAX,
  ),
  site: z
    .strictObject({
      title: text,
      platformName: text,
      platformUrl: text,
      columns: listOf(z.strictObject({ field: z.enum(COLUMN_FIELDS), label: text }), COLUMNS_MAX),
    })
    .nullable(),
  flaws: listOf(z.strictObject({ line, code: z.enum(FLAW_CODES), args }), ROWS_MAX),
  notes: listOf(z.strictObject({ code: z.enum(FILE_NOTE_CODES), args }), PARTS_MAX),
  layout: z
    .strictObject({
      headerLine: line,
      columns: listOf(
        z.strictObject({
          heading: text,
          field: field.nullable(),
          by: z.enum(['own', 'chosen', 'heading', 'content', 'duplicate', 'none']),
        }),
        COLUMNS_MAX,
      ),
      own: z.enum(['register', 'charter']).nullable(),
    })
    .nullable(),
})

const decidedSchema = z.strictObject({
  resource: z.enum(['providers', 'categories', 'sites']),
  value: text,
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('create'), name: text.optional() }),
    z.strictObject({ kind: z.literal('use'), id }),
    z.strictObject({ kind: z.literal('skip') }),
    z.strictObject({ kind: z.literal('wait') }),
  ]),
})

const defaults: z.ZodType<Partial<Record<ImportField, string>>> = recordOf(field, text, COLUMNS_MAX)

/** What somebody chose in the dry run; what is not said is not chosen. */
const choicesSchema = z.strictObject({
  erases: z.boolean().optional(),
  defaults: defaults.optional(),
  decisions: listOf(decidedSchema, 10_000).optional(),
  suggests: z.boolean().optional().meta({
    description: 'true creates what nobody decided and resembles nothing; the plan names it as `suggested`',
  }),
  leavesBadCells: z.boolean().optional(),
  leftOut: listOf(z.string().regex(/^\d{1,10}\.\d{1,10}$/), ROWS_MAX)
    .optional()
    .meta({ description: 'rows, as `line.part`' }),
  leftOutKinds: listOf(z.enum(['new', 'changed']), 2).optional(),
  retired: listOf(id, ROWS_MAX).optional().meta({ description: 'absent cookies to be retired' }),
  leftOutTexts: listOf(z.int().nonnegative().max(PARTS_MAX), PARTS_MAX)
    .optional()
    .meta({ description: 'parts of the text, by their places in the page, from 0' }),
  leavesSite: z.boolean().optional(),
})
export type SentChoices = z.infer<typeof choicesSchema>

const siteIds = listOf(id, 1_000)
  .refine((ids) => ids.length > 0, 'errors.required')
  .meta({ description: 'the platforms that rows stand on which name none' })

/** How an import is chosen to be done. */
export const importChoicesSchema = z.strictObject({ siteIds, choices: choicesSchema })
export type ImportChoicesBody = z.infer<typeof importChoicesSchema>

/** A file that was read, to be planned. */
export const importSchema = importChoicesSchema.extend({
  source: z.strictObject({
    name: text.max(1_000).meta({ description: 'of the file; empty of what was pasted' }),
    sha256: hash.meta({ description: 'of the file' }),
  }),
  reading: readingSchema,
})
export type ImportBody = z.infer<typeof importSchema>

const ON_CONFLICT = ['rest', 'nothing'] as const
export type OnConflict = (typeof ON_CONFLICT)[number]

export const applySchema = z.strictObject({
  sha256: hash.meta({ description: 'of the plan that was seen' }),
  onConflict: z
    .enum(ON_CONFLICT)
    .meta({ description: 'what to write where somebody changed a record since: the rest, or nothing' }),
})
export type ApplyBody = z.infer<typeof applySchema>

/**
 * Why a part of the plan was not written: the record was changed or deleted since, another one has its name by now, or it belongs to one that was
 * not written.
 */
const CONFLICT_REASONS = ['changed', 'deleted', 'exists', 'waits'] as const

const conflictSchema = z.strictObject({
  resource: z.enum(['providers', 'categories', 'cookies', 'sections', 'sites']),
  id: id.nullable(),
  name: z.string(),
  line: line.nullable(),
  reason: z.enum(CONFLICT_REASONS),
})
export type ImportConflict = z.infer<typeof conflictSchema>

/** The number of conflicts, and of records that were left, that are named. */
export const NAMED_MAX = 100

const count = z.int().nonnegative()
const countsSchema = z.strictObject({
  providers: count,
  categories: count,
  cookies: count,
  sections: count,
  sites: count,
})
export type ImportCounts = z.infer<typeof countsSchema>

const resultSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  act: z.strictObject({ first: id, last: id }).meta({ description: 'its entries in the history' }),
  created: countsSchema,
  changed: countsSchema,
  retired: count,
  conflicts: z.array(conflictSchema).max(NAMED_MAX),
  conflictCount: count,
})
export type ImportResult = z.infer<typeof resultSchema>

const undoneSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  restored: count.meta({ description: 'how many records are as they were before' }),
  left: z
    .array(z.strictObject({ resource: z.string(), id, name: z.string() }))
    .max(NAMED_MAX)
    .meta({ description: 'records that somebody wrote since, or that others need by now' }),
  leftCount: count,
})
export type ImportUndone = z.infer<typeof undoneSchema>

export const IMPORT_STATES = ['planned', 'applying', 'applied', 'undone'] as const

export const importStatusSchema = z.strictObject({
  id,
  state: z.enum(IMPORT_STATES),
  name: z.string(),
  fileSha256: hash,
  format: z.enum(FORMATS),
  siteIds: z.array(id),
  planSha256: hash,
  expiresAt: z.iso.datetime().nullable().meta({ description: 'when a plan goes that is not applied' }),
  progress: z.strictObject({ done: count, total: count }).nullable(),
  result: resultSchema.nullable(),
  undone: undoneSchema.nullable(),
})

/** Where an import stands. */
export interface ImportStatus {
  id: number
  state: (typeof IMPORT_STATES)[number]
  /** Of the file; '' of what was pasted. */
  name: string
  fileSha256: string
  format: Format
  siteIds: number[]
  planSha256: string
  /** Null of an import that was applied. */
  expiresAt: string | null
  /** Null unless it is being applied. */
  progress: { done: number; total: number } | null
  result: ImportResult | null
  undone: ImportUndone | null
}

/** Where an entry of the history comes from: a line of a file, 0 for none. */
export interface ImportOrigin {
  importId: number
  /** Of the file; '' of what was pasted. */
  name: string
  line: number
}

/** The answer to a dry run. */
export interface PlannedImport extends ImportStatus {
  plan: ImportPlan
}
