import { z } from 'zod'
import { declarationSchema } from '#api/earlierPage.ts'
import { fieldErrors } from '#api/message.ts'
import { PAGE_EXTENSIONS, PAGE_SIZE_MAX } from '#charter/publication/earlierPage.ts'
import { earlierPageSchema } from '#charter/publication/earlierPageSchema.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerProblem, assertNever, invalidField, problem } from '../problem.ts'
import { readBytes, readFields } from '../readBody.ts'
import { recognisePage } from '../recognisePage.ts'
import { malformedQueryProblem, refusalProblem } from '../refusalProblems.ts'
import { readSite, siteQuery } from '../readSite.ts'
import { ID, readId, type Route } from '../route.ts'

const read = { resource: 'earlierPages', action: 'read' } as const
const create = { resource: 'earlierPages', action: 'create' } as const
const ALL = '/api/earlier-pages'
const emptySchema = z.strictObject({})

/** Lists the routes of version 0: the page that was online before version 1, as somebody declares it. */
export function earlierPageRoutes(context: ApiContext): Route[] {
  return [listPages(context), declarePage(context), downloadPage(context), retractPage(context)]
}

function listPages({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: ALL,
    needs: read,
    about: {
      summary: 'List the pages that were declared as version 0, newest first, also those that were retracted',
      query: siteQuery,
      answer: { status: 200, description: 'all of them', schema: z.array(earlierPageSchema) },
      problems: ['malformedQuery', 'noSuchSite', 'historyBroken'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      return c.json((await store.earlierPages(site.value.siteId)).toReversed())
    },
  }
}

function declarePage(context: ApiContext): Route {
  const { shape } = declarationSchema
  const parameter = (name: keyof typeof shape, isRequired: boolean) => ({
    description: shape[name].description ?? '',
    schema: shape[name],
    isRequired,
  })
  return {
    method: 'POST',
    path: ALL,
    needs: create,
    bodyMax: PAGE_SIZE_MAX,
    about: {
      summary: 'Declare the page that was online before version 1 as version 0, which nothing proves',
      query: {
        firstDay: parameter('firstDay', true),
        lastDay: parameter('lastDay', false),
        fileName: parameter('fileName', true),
        replaces: parameter('replaces', false),
        ...siteQuery,
      },
      body: z.string().meta({
        description: 'the file, recognised by its bytes: HTML, PDF, PNG, JPEG, or plain text in UTF-8',
      }),
      bodyType: 'application/octet-stream',
      answer: { status: 201, description: 'what was declared', schema: earlierPageSchema },
      problems: [
        'malformedQuery',
        'noSuchSite',
        'otherPageDeclared',
        'tooManyPages',
        'siteArchived',
        'historyBroken',
      ],
    },
    async handle(c) {
      const site = await readSite(c, context.store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const { siteId, parameters } = site.value
      const given = Object.fromEntries(parameters)
      const unknown = [...parameters.keys()].find((name) => !Object.hasOwn(shape, name))
      if (unknown !== undefined) return answerProblem(c, malformedQueryProblem({ parameter: unknown }))
      const declared = declarationSchema.safeParse(given)
      if (!declared.success)
        return answerProblem(c, problem('invalidRecord', { errors: fieldErrors(declared.error) }))
      const body = await readBytes(c.req, 'application/octet-stream')
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const mediaType = recognisePage(body.value)
      if (mediaType === null) return answerProblem(c, invalidField('file', 'earlierPage.flaws.kind'))

      const { firstDay, lastDay = null, fileName, replaces = null } = declared.data
      const page = { siteId, firstDay, lastDay, fileName, replaces, mediaType, content: body.value }
      const outcome = await context.store.declarePage(page, authorOf(c, context))
      switch (outcome.kind) {
        case 'ok':
          return c.json(outcome.page, 201, { location: `${ALL}/${outcome.page.id}/file` })
        case 'otherPageDeclared':
          return answerProblem(c, problem('otherPageDeclared'))
        case 'archived':
          return answerProblem(c, problem('siteArchived'))
        case 'tooManyPages':
          return answerProblem(c, problem('tooManyPages', { args: { max: outcome.max } }))
        case 'daysRefused': {
          const { field, message, ...args } = outcome.flaw
          return answerProblem(c, problem('invalidRecord', { errors: { [field]: { message, args } } }))
        }
        default:
          return assertNever(outcome)
      }
    },
  }
}

function downloadPage({ store, report }: ApiContext): Route {
  return {
    method: 'GET',
    path: `${ALL}/${ID}/file`,
    needs: read,
    isHeavy: true,
    about: {
      summary: 'Download the file of a page that was declared, to be kept and not shown',
      answer: { status: 200, description: 'its bytes', type: 'application/octet-stream' },
      problems: ['notFound', 'historyBroken'],
    },
    async handle(c) {
      const id = readId(c)
      const found = await store.earlierPage(id)
      if (found === null) return answerProblem(c, problem('notFound', { args: { id } }))
      const event = { event: 'exported', userId: c.get('person').id, path: c.req.path } as const
      report(event, c.env?.requestId)
      // Whoever declared it may have been sent a page that runs code. No browser may take it for one of ours.
      return c.body(found.content, 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="version-0.${PAGE_EXTENSIONS[found.page.mediaType]}"`,
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      })
    },
  }
}

function retractPage(context: ApiContext): Route {
  return {
    method: 'POST',
    path: `${ALL}/${ID}/retract`,
    needs: create,
    about: {
      summary: 'Retract a declaration; its file and its entry in the history are kept',
      body: emptySchema,
      answer: { status: 200, description: 'what was retracted', schema: earlierPageSchema },
      problems: ['notFound', 'otherPageDeclared', 'siteArchived', 'historyBroken'],
    },
    async handle(c) {
      const body = await readFields(c.req, emptySchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const outcome = await context.store.retractPage(readId(c), authorOf(c, context))
      switch (outcome.kind) {
        case 'ok':
          return c.json(outcome.page)
        case 'otherPageDeclared':
          return answerProblem(c, problem('otherPageDeclared'))
        case 'archived':
          return answerProblem(c, problem('siteArchived'))
        case 'notFound':
          return answerProblem(c, refusalProblem(outcome))
        default:
          return assertNever(outcome)
      }
    },
  }
}
