import { newSiteSchema } from '#api/sites.ts'
import { writtenSchema } from '../answerSchemas.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerProblem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import { refusalProblem } from '../refusalProblems.ts'
import type { Route } from '../route.ts'

/** Lists the routes that only sites have. */
export function siteRoutes(context: ApiContext): Route[] {
  return [addSite(context)]
}

function addSite(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/sites/add',
    needs: { resource: 'sites', action: 'create' },
    about: {
      summary: 'Create a site with sections and cookies that the register has already, in one act',
      body: newSiteSchema,
      answer: { status: 201, description: 'its id, and the act in the history', schema: writtenSchema },
      problems: ['duplicate', 'notFound'],
    },
    async handle(c) {
      const body = await readFields(c.req, newSiteSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { site: fields, ...rest } = body.value
      const added = await context.store.addSite({ fields, ...rest }, authorOf(c, context))
      return added.kind === 'ok'
        ? c.json({ ids: added.ids, act: added.act }, 201)
        : answerProblem(c, refusalProblem(added))
    },
  }
}
