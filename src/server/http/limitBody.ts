import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { answerProblem, problem } from './problem.ts'
import { BODY_MAX } from './readBody.ts'
import type { ApiEnv, Call } from './route.ts'

/** Refuses a body that is longer than `BODY_MAX`, before or while it arrives. */
export function limitBody(): MiddlewareHandler<ApiEnv> {
  const tooLarge = (c: Call) => answerProblem(c, problem('tooLarge'))
  const count = bodyLimit({ maxSize: BODY_MAX, onError: tooLarge })
  return async (c, next) => {
    const length = c.req.header('content-length')
    // What says how long it is can't be longer, and need not be copied to be counted.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return count(c, next)
    return Number(length) > BODY_MAX ? tooLarge(c) : next()
  }
}
