import type { MiddlewareHandler } from 'hono'
import { mayDo, type Permission } from '#api/access.ts'
import { type ApiContext, authorOf } from './apiContext.ts'
import { answerProblem, problem } from './problem.ts'
import { type ApiEnv, type Call, readId } from './route.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets a request through if the person is signed in and has the permission; with null, being signed in is enough. The
 * body is not read before. A refused write adds an entry to the history.
 */
export function guard(context: ApiContext, needs: Permission | null): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const person = await context.accounts.authenticate(c.req.header('cookie') ?? '')
    if (person === null) return answerProblem(c, problem('signedOut'))
    c.set('person', person)
    if (needs === null || mayDo(person.role, needs)) return next()
    await reportRefusal(c, context, needs)
    return answerProblem(c, problem('forbidden'))
  }
}

async function reportRefusal(c: Call, context: ApiContext, { resource }: Permission): Promise<void> {
  const { method, path } = c.req
  const event = { event: 'forbidden', userId: c.get('person').id, method, path } as const
  context.report(event, c.env?.requestId)
  if (SAFE_METHODS.has(method)) return
  const recordId = c.req.param('id') === undefined ? null : readId(c)
  await context.store.noteRefusal({ resource, recordId, method, path }, authorOf(c, context))
}
