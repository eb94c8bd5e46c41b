import type { z } from 'zod'
import { blankCookie } from '../../register/blankRecords.ts'
import { type Cookie, cookieSchema } from '../../register/cookie.ts'
import { registerSchemas } from '../../register/fields.ts'
import { parseTranslationName } from '../../register/translation.ts'
import { parseField } from '../importField.ts'
import type { FieldChange, RowProblem } from './importPlan.ts'
import { type Owner, RESOURCES_OF_OWNERS } from './stateRow.ts'

/** Asked of the schema once: it makes them anew. */
const COOKIE_FIELDS = cookieSchema.keyof().options

/** What the register’s own rules, those of its forms, say against a cookie with these changes. */
export function findFlaws(cookie: Cookie | null, changes: readonly FieldChange[]): RowProblem[] {
  if (cookie !== null && changes.length === 0) return []
  const stated = new Map<string, unknown>(Object.entries(cookie ?? blankCookie))
  for (const { field, new: value } of changes) stated.set(field, value)
  // Its provider and its category may be new; the rest of a record is not this schema’s.
  stated.set('providerId', 1).set('categoryId', 1)
  const translated = [...stated.keys()].filter((name) => parseTranslationName(name) !== null)
  const record = Object.fromEntries(
    [...COOKIE_FIELDS, ...translated].map((field) => [field, stated.get(field)] as const),
  )
  return flawsOf(cookieSchema, record, 'cookie')
}

/** What a schema says against a record, by the columns that its fields have; its translations stand each under its own name. */
export function flawsOf(
  schema: z.ZodType,
  record: Readonly<Record<string, unknown>>,
  owner: Owner,
): RowProblem[] {
  const isTranslation = (name: string) => parseTranslationName(name) !== null
  const fields = Object.entries(record).filter(([name]) => !isTranslation(name))
  const translations = Object.entries(record).filter(([name]) => isTranslation(name))
  return [
    ...problemsOf(
      schema.safeParse(Object.fromEntries(fields)),
      (path) => `${owner}.${String(path[0] ?? '')}`,
    ),
    ...translations.flatMap(([name, text]) =>
      problemsOf(
        registerSchemas[RESOURCES_OF_OWNERS[owner]].shape.translations.safeParse([
          { ...parseTranslationName(name), text },
        ]),
        () => `${owner}.${name}`,
      ),
    ),
  ]
}

function problemsOf(
  result: z.ZodSafeParseResult<unknown>,
  columnOf: (path: readonly PropertyKey[]) => string,
): RowProblem[] {
  if (result.success) return []
  return result.error.issues.map((issue): RowProblem => {
    const field = parseField(columnOf(issue.path))
    if (issue.code === 'too_big')
      return {
        field,
        code: 'invalid',
        args: { error: 'errors.tooLong', max: Number(issue.maximum) },
        isBlocking: true,
      }
    if (issue.message === 'errors.required') return { field, code: 'missing', args: {}, isBlocking: true }
    const passage: unknown = issue.code === 'custom' ? issue.params?.['passage'] : undefined
    const args: RowProblem['args'] =
      typeof passage === 'string' ? { error: issue.message, passage } : { error: issue.message }
    return { field, code: 'invalid', args, isBlocking: true }
  })
}
