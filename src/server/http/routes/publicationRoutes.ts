import { z } from 'zod'
import { findUnknownParameter, parseListQuery, type Sort } from '#api/listQuery.ts'
import { PUBLICATION_FIELDS, publishSchema } from '#api/publication.ts'
import { listFiles } from '#charter/publication/publication.ts'
import { answerPage } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerProblem, assertNever, problem } from '../problem.ts'
import { parseAt } from '../charter/charterPath.ts'
import { publicationSchema, registerSchema } from '../answerSchemas.ts'
import { listQueryOf } from '../queryParameters.ts'
import { toFoundRecord } from '../findings/selectFindings.ts'
import { readFrozenBytes } from '../versions.ts'
import { frozenFindingsSchema } from '../findings/findingSchemas.ts'
import { ID, readId, readParameters, type Route } from '../route.ts'
import { readFields } from '../readBody.ts'
import { malformedQueryProblem, noSuchVersionProblem } from '../refusalProblems.ts'

const NEWEST_FIRST: Sort = { field: 'number', direction: 'desc' }
const read = { resource: 'publications', action: 'read' } as const
const create = { resource: 'publications', action: 'create' } as const
const ONE = `/api/publications/${ID}`
const restoreSchema = z.strictObject({ sha256: publishSchema.shape.sha256 })
const restoredSchema = z.strictObject({
  written: z.int().nonnegative().meta({ description: 'how many records it took' }),
})

/** Lists the routes of the versions and of publishing. No route changes or deletes a version. */
export function publicationRoutes(context: ApiContext): Route[] {
  return [
    publishDraft(context),
    listPublications(context),
    findOnlineAt(context),
    readPublication(context),
    readVersionRegister(context),
    readVersionFindings(context),
    restoreVersion(context),
  ]
}

function publishDraft(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/publications',
    needs: create,
    about: {
      summary: 'Put the charter online as the next version',
      body: publishSchema,
      answer: { status: 201, description: 'the version', schema: publicationSchema },
      problems: ['nothingChanged', 'draftChanged', 'blocked'],
    },
    async handle(c) {
      const body = await readFields(c.req, publishSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { note, newConsent, ...seen } = body.value
      const outcome = await context.store.publish({ note, newConsent }, seen, authorOf(c, context))
      switch (outcome.kind) {
        case 'ok':
          context.report(
            { event: 'published', userId: c.get('person').id, number: outcome.publication.number },
            c.env?.requestId,
          )
          await context.onPublished()
          return c.json(outcome.publication, 201, {
            location: `/api/publications/${outcome.publication.number}`,
          })
        case 'nothingChanged':
          return answerProblem(c, problem('nothingChanged', { args: { number: outcome.publication.number } }))
        case 'draftChanged':
          return answerProblem(c, problem('draftChanged'))
        case 'blocked':
          return answerProblem(c, problem('blocked', { findings: outcome.findings.map(toFoundRecord) }))
        default:
          return assertNever(outcome)
      }
    },
  }
}

function listPublications({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/publications',
    needs: read,
    about: {
      summary: 'List the versions that went online, newest first',
      query: listQueryOf(PUBLICATION_FIELDS),
      answer: { status: 200, description: 'those of the range', schema: z.array(publicationSchema) },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = parseListQuery(readParameters(c), PUBLICATION_FIELDS, NEWEST_FIRST)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      // The only words of a version are its note, which has a filter.
      if (query.value.search !== '')
        return answerProblem(c, malformedQueryProblem({ parameter: 'filter', field: 'q' }))
      return answerPage(c, 'publications', query.value, await store.publications(query.value))
    },
  }
}

function findOnlineAt({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/publications/at',
    needs: read,
    about: {
      summary: 'Find the version that was online at a moment',
      query: {
        at: {
          description: 'an instant (RFC 3339), or a day in UTC, whose end counts',
          schema: z.string(),
          isRequired: true,
        },
      },
      answer: { status: 200, description: 'the version', schema: publicationSchema },
      problems: ['malformedQuery', 'noSuchVersion'],
    },
    async handle(c) {
      const parameters = readParameters(c)
      const at = parseAt(parameters.get('at') ?? '')
      if (findUnknownParameter(parameters, ['at']) !== undefined || at === null)
        return answerProblem(c, malformedQueryProblem({ parameter: 'at' }))
      const found = await store.publicationAt(at)
      return found.kind === 'ok' ? c.json(found.publication) : answerProblem(c, noSuchVersionProblem(found))
    },
  }
}

function readPublication({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: ONE,
    needs: read,
    about: {
      summary: 'Read what is said of a version',
      answer: { status: 200, description: 'the version', schema: publicationSchema },
      problems: ['noSuchVersion'],
    },
    async handle(c) {
      const found = await store.publication(readId(c))
      return found.kind === 'ok' ? c.json(found.publication) : answerProblem(c, noSuchVersionProblem(found))
    },
  }
}

function readVersionRegister({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: `${ONE}/register`,
    needs: read,
    about: {
      summary: 'Read the register that a version froze',
      answer: { status: 200, description: 'the register, in its order', schema: registerSchema },
      problems: ['noSuchVersion'],
    },
    async handle(c) {
      const found = await store.frozenRegister(readId(c))
      return found.kind === 'ok' ? c.json(found.register) : answerProblem(c, noSuchVersionProblem(found))
    },
  }
}

function readVersionFindings({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: `${ONE}/findings`,
    needs: read,
    about: {
      summary: 'Read what was found in a version when it went online, and who answered for it',
      answer: {
        status: 200,
        description: 'the findings, the most urgent first',
        schema: frozenFindingsSchema,
      },
      problems: ['noSuchVersion', 'notFound'],
    },
    async handle(c) {
      const number = readId(c)
      const found = await store.publication(number)
      if (found.kind !== 'ok') return answerProblem(c, noSuchVersionProblem(found))
      // The earliest versions were published before findings existed.
      if (!listFiles(found.publication).includes('findings'))
        return answerProblem(c, problem('notFound', { args: { id: number } }))
      const content = await readFrozenBytes(store, number, 'findings')
      return c.body(content, 200, { 'content-type': 'application/json' })
    },
  }
}

function restoreVersion(context: ApiContext): Route {
  return {
    method: 'POST',
    path: `${ONE}/restore`,
    needs: create,
    about: {
      summary: 'Make the register what a version froze; nothing goes online by it',
      body: restoreSchema,
      answer: { status: 200, description: 'what was done', schema: restoredSchema },
      problems: ['noSuchVersion', 'draftChanged'],
    },
    async handle(c) {
      const body = await readFields(c.req, restoreSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const restored = await context.store.restorePublication(readId(c), body.value, authorOf(c, context))
      switch (restored.kind) {
        case 'ok':
          return c.json({ written: restored.written })
        case 'noSuchVersion':
          return answerProblem(c, noSuchVersionProblem(restored))
        case 'draftChanged':
          return answerProblem(c, problem('draftChanged'))
        default:
          return assertNever(restored)
      }
    },
  }
}
