import { z } from 'zod'
import { modelTextSchema } from '#api/modelTexts.ts'
import { listModelTexts } from '#charter/modelTexts/modelTexts.ts'
import { SECTION_TOPICS } from '#charter/register/choices.ts'
import { placedSectionSchema } from '#charter/register/placement.ts'
import { writtenSchema } from '../answerSchemas.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerProblem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import { malformedQueryProblem, refusalProblem } from '../refusalProblems.ts'
import { readSite, siteQuery } from '../readSite.ts'
import type { Route } from '../route.ts'

/** Lists the routes that only sections have: the model texts, and the creation of several sections in one act. */
export function sectionRoutes(context: ApiContext): Route[] {
  return [readModels(context), createSections(context)]
}

function readModels({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/sections/models',
    needs: { resource: 'sections', action: 'read' },
    isHeavy: true,
    about: {
      summary: 'Write a model text for each topic that visitors are owed, from what the register says',
      query: siteQuery,
      answer: {
        status: 200,
        description: 'in the language of the charter',
        schema: z.array(modelTextSchema),
      },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      return c.json(listModelTexts(await store.register(site.value.siteId)))
    },
  }
}

const newSectionsSchema = z.strictObject({
  records: z.array(placedSectionSchema).min(1).max(SECTION_TOPICS.length),
})

function createSections(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/sections/many',
    needs: { resource: 'sections', action: 'create' },
    about: {
      summary: 'Create several sections, last in their order, all of them or none',
      body: newSectionsSchema,
      answer: { status: 201, description: 'their ids, and the act in the history', schema: writtenSchema },
      problems: ['duplicate'],
    },
    async handle(c) {
      const body = await readFields(c.req, newSectionsSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const created = await context.store.createMany('sections', body.value.records, authorOf(c, context))
      return created.kind === 'ok'
        ? c.json({ ids: created.ids, act: created.act }, 201)
        : answerProblem(c, refusalProblem(created))
    },
  }
}
