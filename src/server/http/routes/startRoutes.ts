import { writtenSchema } from '../answerSchemas.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { writeFirstContent } from '#charter/starter/firstContent.ts'
import { answerProblem } from '../problem.ts'
import { refusalProblem } from '../refusalProblems.ts'
import type { Route } from '../route.ts'

/** Lists the routes of a register that has published nothing yet. */
export function startRoutes(context: ApiContext): Route[] {
  return [startOver(context)]
}

function startOver(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/start-over',
    needs: { resource: 'sites', action: 'update' },
    about: {
      summary:
        'Replace the example by a register without cookies, with model texts, as long as nothing is online',
      answer: {
        status: 200,
        description: 'what was made, and the act in the history',
        schema: writtenSchema,
      },
      problems: ['alreadyPublished'],
    },
    async handle(c) {
      const { site } = await context.store.register()
      const started = await context.store.startOver(writeFirstContent(site), authorOf(c, context))
      return started.kind === 'ok'
        ? c.json({ ids: started.ids, act: started.act })
        : answerProblem(c, refusalProblem(started))
    },
  }
}
