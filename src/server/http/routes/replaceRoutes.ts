import { z } from 'zod'
import { INTEGER_MAX, RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { writtenSchema } from '../answerSchemas.ts'
import { answerProblem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import { refusalProblem } from '../refusalProblems.ts'
import { ID, readId, type Route } from '../route.ts'

/** Lists the routes that replace a record by another: of a resource that others refer to. */
export function replaceRoutes(resource: ResourceName, context: ApiContext): Route[] {
  const isReferredTo = RESOURCE_NAMES.some((name) =>
    Object.values(descriptions[name].references).includes(resource),
  )
  return isReferredTo ? [replaceRecord(resource, context)] : []
}

const replacementSchema = z.strictObject({
  version: z.int().positive().meta({ description: 'the one that was read' }),
  by: z.int().positive().max(INTEGER_MAX).meta({ description: 'the id of the other' }),
})

function replaceRecord(resource: ResourceName, context: ApiContext): Route {
  return {
    method: 'POST',
    path: `/api/${resource}/${ID}/replace`,
    // Every role that may delete one of them may also update those that refer to it.
    needs: { resource, action: 'delete' },
    about: {
      summary: `Make all that refer to one of the ${resource} refer to another, and delete it`,
      body: replacementSchema,
      answer: {
        status: 200,
        description: 'the ids of those that referred to it, and the act in the history',
        schema: writtenSchema,
      },
      problems: ['notFound', 'stale'],
    },
    async handle(c) {
      const body = await readFields(c.req, replacementSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { version, by } = body.value
      const replaced = await context.store.replace(
        resource,
        { id: readId(c), version },
        by,
        authorOf(c, context),
      )
      return replaced.kind === 'ok'
        ? c.json({ ids: replaced.ids, act: replaced.act })
        : answerProblem(c, refusalProblem(replaced))
    },
  }
}
