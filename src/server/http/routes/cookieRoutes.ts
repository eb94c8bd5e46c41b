import { z } from 'zod'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { recordSchemaOf } from '../answerSchemas.ts'
import { ID, readId, type Route } from '../route.ts'
import { answerProblem, invalidField } from '../problem.ts'
import { readFields, versionSchema } from '../readBody.ts'
import { refusalProblem } from '../refusalProblems.ts'

const { version } = versionSchema.shape

const mergerSchema = z.strictObject({
  version: version.meta({ description: 'of the one that stays: the one that was read' }),
  with: z
    .strictObject({ id: z.int().positive().max(INTEGER_MAX), version })
    .meta({ description: 'the one that goes, and which version of it was read' }),
})

/** Lists the routes that only cookies have. */
export function cookieRoutes(context: ApiContext): Route[] {
  return [mergeCookies(context)]
}

function mergeCookies(context: ApiContext): Route {
  return {
    method: 'POST',
    path: `/api/cookies/${ID}/merge`,
    // Every role that may delete a cookie may also update one.
    needs: { resource: 'cookies', action: 'delete' },
    about: {
      summary: 'Fill what this cookie leaves empty with what another record of it says, and delete that one',
      body: mergerSchema,
      answer: { status: 200, description: 'the one that stays', schema: recordSchemaOf('cookies') },
      problems: ['notFound', 'stale', 'otherTracker', 'duplicate'],
    },
    async handle(c) {
      const body = await readFields(c.req, mergerSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { version, with: source } = body.value
      const target = { id: readId(c), version }
      if (target.id === source.id) return answerProblem(c, invalidField('with.id', 'errors.invalid'))
      const merged = await context.store.mergeCookies(target, source, authorOf(c, context))
      return merged.kind === 'ok'
        ? c.json(merged.record)
        : answerProblem(c, refusalProblem('cookies', merged))
    },
  }
}
