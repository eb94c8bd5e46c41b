import type { z } from 'zod'
import { mapValues } from '../../kit/collections.ts'
import { blankCookie } from '../../register/blankRecords.ts'
import type { Cookie } from '../../register/cookie.ts'
import { registerSchemas } from '../../register/fields.ts'
import { parseTranslationName } from '../../register/translation.ts'
import { parseField } from '../importField.ts'
import type { FieldChange, RowProblem } from './importPlan.ts'
import { type Owner, RESOURCES_OF_OWNERS } from './stateRow.ts'

/** What the register’s own rules, those of its forms, say against a cookie with these changes. The rest of one that there is holds already. */
export function findFlaws(cookie: Cookie | null, changes: readonly FieldChange[]): RowProblem[] {
  const stated = new Map<string, unknown>(changes.map(({ field, new: value }) => [field, value]))
  const blank = cookie === null ? BLANK_FLAWS.filter(({ name }) => !stated.has(name)) : []
  return [...blank.flatMap(({ flaws }) => flaws), ...flawsOf('cookie', [...stated].filter(isOwnField))]
}

/** Its provider and its category may be new, and have no number yet. */
function isOwnField([name]: readonly [string, unknown]): boolean {
  return name !== 'providerId' && name !== 'categoryId'
}

/** What a schema says against fields of a record, by the columns that they have; a translation stands under its own name. */
export function flawsOf(owner: Owner, fields: Iterable<readonly [string, unknown]>): RowProblem[] {
  return [...fields].flatMap(([name, value]) => {
    const translation = parseTranslationName(name)
    const schema = SCHEMAS[owner].get(translation === null ? name : 'translations')
    if (schema === undefined) return []
    const outcome = schema.safeParse(translation === null ? value : [{ ...translation, text: value }])
    return outcome.success ? [] : problemsOf(outcome.error, parseField(`${owner}.${name}`))
  })
}

const SCHEMAS = mapValues(
  RESOURCES_OF_OWNERS,
  (resource) => new Map(Object.entries<z.ZodType>(registerSchemas[resource].shape)),
)

function problemsOf({ issues }: z.ZodError, field: RowProblem['field']): RowProblem[] {
  return issues.map((issue): RowProblem => {
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

/** What has to be stated of a new cookie. */
const BLANK_FLAWS = Object.entries(blankCookie)
  .filter(isOwnField)
  .map((field) => ({ name: field[0], flaws: flawsOf('cookie', [field]) }))
