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

/** What the store refused, as it is said to the client. */
export function refusal(resource: ResourceName, refused: Refused): HttpProblem {
  return refusalOn(descriptions[resource].unique, refused)
}

/** The same of an account. */
export function userRefusal(refused: NotFound | Stale | Duplicate): HttpProblem {
  return refusalOn(['email'], refused)
}

function refusalOn(unique: readonly string[], refused: Refused): HttpProblem {
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
        errors: sameOn(unique, 'errors.duplicate'),
      })
    case 'missingReference':
      return problem('invalidRecord', { errors: sameOn([refused.field], 'errors.reference') })
    case 'invalid':
      return problem('invalidRecord', { errors: refused.errors })
    case 'inUse':
      return problem('inUse', { args: { count: refused.count }, records: refused.records })
    default:
      return assertNever(refused)
  }
}

function sameOn(fields: readonly string[], message: string): FieldErrors {
  return Object.fromEntries(fields.map((field) => [field, { message }]))
}

/** There is no such version; which ones there are next to it. */
export function noSuchVersion({ nearest }: NoSuchVersion): HttpProblem {
  return problem('noSuchVersion', { nearest })
}

export function malformedQuery({ parameter, field }: QueryError): HttpProblem {
  return problem('malformedQuery', {
    args: field === undefined ? { parameter } : { parameter, field },
  })
}
