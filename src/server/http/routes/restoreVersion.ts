import { z } from 'zod'
import { publishSchema } from '#api/publication.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerProblem, assertNever, problem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import { readSite, siteQuery } from '../readSite.ts'
import { malformedQueryProblem, noSuchVersionProblem, refusalProblem } from '../refusalProblems.ts'
import { ID, readId, type Route } from '../route.ts'

/** The route that puts the register back to a version. */
export function restoreVersion(context: ApiContext): Route {
  return {
    method: 'POST',
    path: `/api/publications/${ID}/restore`,
    needs: { resource: 'publications', action: 'create' },
    about: {
      summary: 'Make the register what a version froze; nothing goes online by it',
      query: siteQuery,
      body: restoreSchema,
      answer: { status: 200, description: 'what was done', schema: restoredSchema },
      problems: ['malformedQuery', 'noSuchVersion', 'noSuchSite', 'draftChanged'],
    },
    async handle(c) {
      const body = await readFields(c.req, restoreSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const site = await readSite(c, context.store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const version = await context.store.versionOf(site.value.siteId, readId(c))
      if (version.kind !== 'ok') return answerProblem(c, noSuchVersionProblem(version))
      const { id } = version.publication
      const restored = await context.store.restorePublication(id, body.value, authorOf(c, context))
      switch (restored.kind) {
        case 'ok':
          return c.json({ written: restored.written })
        case 'noSuchVersion':
          return answerProblem(c, noSuchVersionProblem(restored))
        case 'draftChanged':
          return answerProblem(c, problem('draftChanged'))
        case 'duplicate':
          return answerProblem(c, refusalProblem(restored))
        default:
          return assertNever(restored)
      }
    },
  }
}

const restoreSchema = z.strictObject({ sha256: publishSchema.shape.sha256 })
const restoredSchema = z.strictObject({
  written: z.int().nonnegative().meta({ description: 'how many records it took' }),
})
