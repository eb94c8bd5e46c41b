import addFormats from 'ajv-formats'
import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js'
import { PROBLEM_TYPE } from '#api/problem.ts'
import type { Described, DescribedOperation } from './readDescription.ts'

interface Answered {
  status: number
  contentType: string
  body: unknown
}

/** Says in what an answer is not what its operation's description promises; '' when it is. */
export type Judge = (operation: DescribedOperation, answered: Answered) => string

/** Holds answers to the description, as JSON Schema 2020-12 has it. */
export function createJudge({ schemas }: Described): Judge {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true, ownProperties: true })
  addFormats(ajv)
  const validators = new Map<unknown, ValidateFunction>()
  // A reference leads from the schema itself: the components go where it looks for them.
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

/** The operation that answers a request, by its address without a query. */
export function findOperation(
  { operations }: Described,
  method: string,
  path: string,
): DescribedOperation | undefined {
  const isAt = (template: string) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[1-9][0-9]*')}$`).test(path)
  return operations.find((operation) => operation.method === method && isAt(operation.path))
}
