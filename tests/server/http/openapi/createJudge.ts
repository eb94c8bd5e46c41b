import addFormats from 'ajv-formats'
import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js'
import { PROBLEM_TYPE } from '#api/problem.ts'
import type { Described, DescribedOperation } from './readDescription.ts'

interface Answered {
  status: number
  contentType: string
  body: unknown
}

/** Describes how an answer differs from its operation's description; '' when it does not. */
export type Judge = (operation: DescribedOperation, answered: Answered) => string

/** Creates a check of answers against the description, by JSON Schema 2020-12. */
export function createJudge({ schemas }: Described): Judge {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true, ownProperties: true })
  addFormats(ajv)
  const validators = new Map<unknown, ValidateFunction>()
  // References are resolved within the schema itself, so the components are added to it.
  const compile = (schema: Record<string, unknown>) => {
    const known = validators.get(schema)
    if (known !== undefined) return known
    const validate = ajv.compile({ ...schema, components: { schemas } })
    validators.set(schema, validate)
    return validate
  }
  ajv.addKeyword('components')

  return ({ responses }, { status, contentType, body }) => {
    const promised = responses[status]
    if (promised === undefined) return `status ${status} is not described`
    const [type = ''] = contentType.split(';')
    const content = promised.content[type]
    if (content === undefined) return `${type} is not described at ${status}`
    if (type !== 'application/json' && type !== PROBLEM_TYPE) return ''
    const validate = compile(content.schema)
    return validate(body) ? '' : ajv.errorsText(validate.errors)
  }
}

/** Finds the operation of a request by its address without the query. */
export function findOperation(
  { operations }: Described,
  method: string,
  path: string,
): DescribedOperation | undefined {
  const isAt = (template: string) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[1-9][0-9]*')}$`).test(path)
  return operations.find((operation) => operation.method === method && isAt(operation.path))
}
