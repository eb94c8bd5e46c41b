import type { TooMany } from './accounts.ts'
import type { ApiContext } from './apiContext.ts'
import { answerProblem, problem } from './problem.ts'
import type { Call } from './route.ts'

/** Says when to try again, to people and to programs. */
export function answerTooMany(c: Call, { report }: ApiContext, { seconds }: TooMany): Response {
  report({ event: 'tooManyAttempts', seconds }, c.env?.requestId)
  c.header('retry-after', String(seconds))
  return answerProblem(c, problem('tooManyAttempts', { args: { seconds } }))
}
