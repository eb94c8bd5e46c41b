import type { MiddlewareHandler } from 'hono'
import { mayDo, type Permission } from '#api/access.ts'
import { type ApiContext, authorOf } from './apiContext.ts'
import { answerProblem, problem } from './problem.ts'
import { siteForbiddenProblem } from './refusalProblems.ts'
import { type ApiEnv, type Call, readId } from './route.ts'
import { GrantLost, SitesForbidden } from './storeErrors.ts'

// An id in an address may have thousands of digits.
const PATH_MAX = 100

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets a request through if the person is signed in and has the permission; with null, being signed in is enough. The
 * body is not read before. A refused write adds an entry to the history, also when the person loses the permission
 * between the check and the write, or has it, but not on a site that the write is found to change.
 */
export function guard(context: ApiContext, needs: Permission | null): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const person = await context.accounts.authenticate(c.req.header('cookie') ?? '')
    if (person === null) return answerProblem(c, problem('signedOut'))
    c.set('person', person)
    c.set('grant', { sessionId: person.sessionId, needs })
    if (needs === null || mayDo(person.role, needs)) {
      await next()
      const { error } = c
      if (error instanceof SitesForbidden) {
        if (needs !== null) await reportRefusal(c, context, needs, error)
        return answerProblem(c, siteForbiddenProblem(error))
      }
      if (needs === null || !isForbidden(error)) return undefined
    }
    await reportRefusal(c, context, needs)
    return answerProblem(c, problem('forbidden'))
  }
}

function isForbidden(error: Error | undefined): boolean {
  return error instanceof GrantLost && error.reason === 'forbidden'
}

async function reportRefusal(
  c: Call,
  context: ApiContext,
  { resource }: Permission,
  onSites?: SitesForbidden,
): Promise<void> {
  const person = c.get('person')
  const { method } = c.req
  const path = c.req.path.slice(0, PATH_MAX)
  const event = { event: 'forbidden', userId: person.id, method, path } as const
  context.report(event, c.env?.requestId)
  if (SAFE_METHODS.has(method)) return
  const recordId = c.req.param('id') === undefined ? null : readId(c)
  const counted = await context.accounts.countRefusal(person)
  if (counted === 'unnoted') return
  // Of somebody who lost the permission, only the session still stands.
  const author = { ...authorOf(c, context), grant: { sessionId: person.sessionId, needs: null } }
  const further = counted === 'lastNoted' ? ({ further: true } as const) : {}
  const siteIds = onSites?.sites.map(({ id }) => id)
  const refusal = { resource, recordId, method, path, ...further, ...(siteIds && { siteIds }) }
  await context.store.noteRefusal(refusal, author)
}
