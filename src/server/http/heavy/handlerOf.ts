import { mayDo, type Permission } from '#api/access.ts'
import type { ApiContext } from '../apiContext.ts'
import { answerBusy } from '../answers.ts'
import { answerProblem, problem, type ProblemKind } from '../problem.ts'
import type { SignedIn } from '../accounts.ts'
import type { Call, Route } from '../route.ts'
import type { HeavyWork } from './heavyWork.ts'

/** Returns the handler of a route. That of a heavy one hands the request over, if there is somebody who takes it. */
export function handlerOf({ handle, isHeavy, needs }: Route, context: ApiContext): Route['handle'] {
  const { heavy } = context
  if (!isHeavy || needs === null || heavy === null) return handle
  return (c) => handOver(c, context, heavy, needs)
}

async function handOver(
  c: Call,
  context: ApiContext,
  heavy: HeavyWork,
  needs: Permission,
): Promise<Response> {
  const { url, signal } = c.req.raw
  const asked = c.get('person')
  const answer = await heavy.answer({ url, person: asked }, signal)
  if (answer.kind === 'busy') return answerBusy(c, answer)
  const person = await findPerson(c, context).catch(async (error: unknown) => {
    await answer.response.body?.cancel()
    throw error
  })
  const refused = refusalOf(person, needs)
  // What it tells may depend on the role.
  if (person !== null && refused === null && person.role !== asked.role) {
    await answer.response.body?.cancel()
    c.set('person', person)
    return handOver(c, context, heavy, needs)
  }
  const { response, events } = answer
  // Nobody reads the body of an answer to HEAD.
  const isRead = refused === null && c.req.method !== 'HEAD'
  if (!isRead) await response.body?.cancel()
  if (refused !== null) return answerProblem(c, problem(refused))
  for (const event of events) context.report(event, c.env?.requestId)
  return c.newResponse(isRead ? response.body : null, response)
}

/** Asks again who has the answer, because the request may have waited; the database notices lost files by it, too. */
function findPerson(c: Call, { accounts }: ApiContext): Promise<SignedIn | null> {
  return accounts.authenticate(c.req.header('cookie') ?? '')
}

function refusalOf(person: SignedIn | null, needs: Permission): ProblemKind | null {
  if (person === null) return 'signedOut'
  return mayDo(person.role, needs) ? null : 'forbidden'
}
