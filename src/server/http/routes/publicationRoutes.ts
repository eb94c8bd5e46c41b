import { z } from 'zod'
import { listRolesFor } from '#api/access.ts'
import { findUnknownParameter, type Sort } from '#api/listQuery.ts'
import { PUBLICATION_FIELDS, publishSchema } from '#api/publication.ts'
import { listFiles, type Publication } from '#charter/publication/publication.ts'
import { answerPage } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerProblem, problem } from '../problem.ts'
import { parseAt } from '../charter/charterPath.ts'
import { earlierPageSchema } from '#charter/publication/earlierPageSchema.ts'
import { publicationSchema, registerSchema } from '../answerSchemas.ts'
import { listQueryOf } from '../queryParameters.ts'
import { findEarlierPageAt, readFrozenBytes } from '../versions.ts'
import { frozenFindingsSchema } from '../findings/findingSchemas.ts'
import { readListQuery } from '../readListQuery.ts'
import { readSite, siteQuery } from '../readSite.ts'
import { ID, readId, readParameters, type Route } from '../route.ts'
import { readFields } from '../readBody.ts'
import {
  malformedQueryProblem,
  noSuchVersionProblem,
  notPublishedProblem,
  notYetPublishedProblem,
} from '../refusalProblems.ts'
import { restoreVersion } from './restoreVersion.ts'
import { listSites } from './severalSitesRoutes.ts'

const NEWEST_FIRST: Sort = { field: 'number', direction: 'desc' }
const read = { resource: 'publications', action: 'read' } as const
const create = { resource: 'publications', action: 'create' } as const
const ONE = `/api/publications/${ID}`

/** Lists the routes of the versions and of publishing. No route changes or deletes a version. */
export function publicationRoutes(context: ApiContext): Route[] {
  return [
    publishDraft(context),
    listPublications(context),
    listPublishers(context),
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
      problems: ['nothingChanged', 'draftChanged', 'blocked', 'noSuchSite', 'siteArchived'],
    },
    async handle(c) {
      const body = await readFields(c.req, publishSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { note, newConsent, ...seen } = body.value
      const outcome = await context.store.publish({ note, newConsent }, seen, authorOf(c, context))
      if (outcome.kind !== 'ok') return answerProblem(c, notPublishedProblem(outcome))
      context.report(
        { event: 'published', userId: c.get('person').id, number: outcome.publication.number },
        c.env?.requestId,
      )
      await context.onPublished(outcome.publication)
      return c.json(outcome.publication, 201, {
        location: `/api/publications/${outcome.publication.number}${siteParameter(outcome.publication)}`,
      })
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
      const query = await readListQuery(c, store, PUBLICATION_FIELDS, NEWEST_FIRST)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      // The only words of a version are its note, which has a filter.
      if (query.value.search !== '')
        return answerProblem(c, malformedQueryProblem({ parameter: 'filter', field: 'q' }))
      return answerPage(c, 'publications', query.value, await store.publications(query.value))
    },
  }
}

function listPublishers({ accounts, store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/publications/publishers',
    needs: read,
    about: {
      summary: 'List the names of those who may publish a charter, whom anybody else can ask to',
      query: {
        site: { ...siteQuery.site, description: 'the id of a site; without it, those who may publish all' },
      },
      answer: {
        status: 200,
        description: 'their names, and nothing else of them',
        schema: z.array(z.string()),
      },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const isOfOne = readParameters(c).has('site')
      const about = isOfOne ? [site.value.siteId] : (await listSites(store)).map(({ id }) => id)
      return c.json(await accounts.listNames(listRolesFor(create), about))
    },
  }
}

function findOnlineAt({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/publications/at',
    needs: read,
    about: {
      summary:
        'Find the version that was online at a moment; before version 1, the page that was declared as version 0',
      query: {
        at: {
          description: 'an instant (RFC 3339), or a day in the register’s time zone, whose end counts',
          schema: z.string(),
          isRequired: true,
        },
        ...siteQuery,
      },
      answer: {
        status: 200,
        description: 'the version; number 0 is declared, and nothing proves it',
        schema: z.union([publicationSchema, earlierPageSchema]),
      },
      problems: ['malformedQuery', 'noSuchVersion', 'noSuchSite', 'historyBroken'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const { siteId, parameters } = site.value
      const timeZone = await store.timeZone()
      const at = parseAt(parameters.get('at') ?? '', timeZone)
      if (findUnknownParameter(parameters, ['at']) !== undefined || at === null)
        return answerProblem(c, malformedQueryProblem({ parameter: 'at' }))
      const found = await store.publicationAt(at, siteId)
      if (found.kind === 'ok') return c.json(found.publication)
      const earlier = await findEarlierPageAt(store, { instant: at, timeZone, siteId })
      return earlier === null ? answerProblem(c, notYetPublishedProblem(found)) : c.json(earlier)
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
      query: siteQuery,
      answer: { status: 200, description: 'the version', schema: publicationSchema },
      problems: ['malformedQuery', 'noSuchVersion', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const found = await store.versionOf(site.value.siteId, readId(c))
      return found.kind === 'ok' ? c.json(found.publication) : answerProblem(c, noSuchVersionProblem(found))
    },
  }
}

function readVersionRegister({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: `${ONE}/register`,
    needs: read,
    isHeavy: true,
    about: {
      summary: 'Read the register that a version froze',
      query: siteQuery,
      answer: { status: 200, description: 'the register, in its order', schema: registerSchema },
      problems: ['malformedQuery', 'noSuchVersion', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const version = await store.versionOf(site.value.siteId, readId(c))
      const found = version.kind === 'ok' ? await store.frozenRegister(version.publication.id) : version
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
      query: siteQuery,
      problems: ['malformedQuery', 'noSuchVersion', 'noSuchSite', 'notFound'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const number = readId(c)
      const found = await store.versionOf(site.value.siteId, number)
      if (found.kind !== 'ok') return answerProblem(c, noSuchVersionProblem(found))
      // The earliest versions were published before findings existed.
      if (!listFiles(found.publication).includes('findings'))
        return answerProblem(c, problem('notFound', { args: { id: number } }))
      const content = await readFrozenBytes(store, found.publication.id, 'findings')
      return c.body(content, 200, { 'content-type': 'application/json' })
    },
  }
}

/** What names the site of a version in its address, unless that is the first one. */
function siteParameter({ siteId }: Publication): string {
  return siteId === undefined ? '' : `?site=${siteId}`
}
