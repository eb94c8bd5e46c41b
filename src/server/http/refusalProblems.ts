import type { QueryError } from '#api/listQuery.ts'
import type { FieldErrors } from '#api/message.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { assertNever, type HttpProblem, problem } from './problem.ts'
import type {
  Duplicate,
  InUse,
  InvalidState,
  MissingReference,
  NoSuchVersion,
  NotFound,
  OtherTracker,
  Stale,
} from './store.ts'

type Refused = NotFound | Stale | OtherTracker | Duplicate | MissingReference | InUse | InvalidState

/** Converts a refusal of the store to the problem that the client gets. */
export function refusalProblem(resource: ResourceName, refused: Refused): HttpProblem {
  return refusalProblemOf(descriptions[resource].unique, refused)
}

/** Does the same for an account. */
export function userRefusalProblem(refused: NotFound | Stale | Duplicate): HttpProblem {
  return refusalProblemOf(['email'], refused)
}

function refusalProblemOf(unique: readonly string[], refused: Refused): HttpProblem {
  switch (refused.kind) {
    case 'notFound':
      return problem('notFound', { args: { id: refused.id } })
    case 'stale':
      return problem('stale', { current: refused.current })
    case 'otherTracker':
      return problem('otherTracker')
    case 'duplicate':
      return problem('duplicate', {
        records: refused.records,
        errors: errorOnEach(unique, 'errors.duplicate'),
      })
    case 'missingReference':
      return problem('invalidRecord', { errors: errorOnEach([refused.field], 'errors.reference') })
    case 'invalid':
      return problem('invalidRecord', { errors: refused.errors })
    case 'inUse':
      return problem('inUse', { args: { count: refused.count }, records: refused.records })
    default:
      return assertNever(refused)
  }
}

function errorOnEach(fields: readonly string[], message: string): FieldErrors {
  return Object.fromEntries(fields.map((field) => [field, { message }]))
}

/** Creates the problem of an unknown version, with the numbers of the nearest ones. */
export function noSuchVersionProblem({ nearest }: NoSuchVersion): HttpProblem {
  return problem('noSuchVersion', { nearest })
}

export function malformedQueryProblem({ parameter, field }: QueryError): HttpProblem {
  return problem('malformedQuery', {
    args: field === undefined ? { parameter } : { parameter, field },
  })
}
