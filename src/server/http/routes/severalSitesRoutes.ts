import { z } from 'zod'
import { publishManySchema, type SiteStatuses } from '#api/publication.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { publicationSchema } from '../answerSchemas.ts'
import type { ReadDraftState } from '../createDraftStatusReader.ts'
import type { ReadFindings, SitedFinding } from '../findings/createFindingsReader.ts'
import { answerBusy } from '../answers.ts'
import { answerProblem, type HttpProblem, problem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import { notPublishedProblem } from '../refusalProblems.ts'
import type { Route } from '../route.ts'
import type { SitesRefused, Store, StoredRecord } from '../store.ts'
import { statusSchema } from './comparisonRoutes.ts'

interface DraftReaders {
  readState: ReadDraftState
  find: ReadFindings
}

/** Lists the routes that look at the drafts of all sites, and publish several of them in one act. */
export function severalSitesRoutes(readers: DraftReaders, context: ApiContext): Route[] {
  return [readStatuses(readers, context), publishSites(context)]
}

function readStatuses({ readState, find }: DraftReaders, { store }: ApiContext): Route {
  const siteStatusSchema = statusSchema.extend({
    siteId: z.int().positive(),
    blockers: z
      .int()
      .nonnegative()
      .meta({ description: 'how many findings, for which nobody answers, keep it from going online' }),
  })
  return {
    method: 'GET',
    path: '/api/draft/statuses',
    needs: { resource: 'draft', action: 'read' },
    isHeavy: true,
    about: {
      summary: 'Tell of each site that is not archived what is online and how many records differ from it',
      answer: {
        status: 200,
        description: 'how the drafts stand, and how many records differ on any of them that is online',
        schema: z.strictObject({ sites: z.array(siteStatusSchema), differences: z.int().nonnegative() }),
      },
    },
    async handle(c) {
      const blockers = (await find()).findings.filter(isBlocker)
      const differing = new Set<string>()
      const sites: SiteStatuses['sites'] = []
      for (const { id: siteId, archived } of await listSites(store)) {
        if (archived === 'yes') continue
        const state = await readState(siteId)
        if (state.status.online !== null) for (const record of state.differing) differing.add(record)
        const own = blockers.filter(({ siteIds }) => siteIds?.includes(siteId) ?? true)
        sites.push({ siteId, ...state.status, blockers: own.length })
      }
      return c.json({ sites, differences: differing.size } satisfies SiteStatuses)
    },
  }
}

function isBlocker({ severity, acceptance }: SitedFinding): boolean {
  return severity === 'blocker' && acceptance === null
}

/** Lists all sites, the first one first. */
export async function listSites(store: Store): Promise<StoredRecord[]> {
  const sort = { field: 'id', direction: 'asc' } as const
  const { items } = await store.list('sites', { conditions: [], search: '', sort, range: null })
  return items
}

function publishSites(context: ApiContext): Route {
  const { store } = context
  return {
    method: 'POST',
    path: '/api/publications/many',
    needs: { resource: 'publications', action: 'create' },
    about: {
      summary: 'Put the charters of several sites online in one act: of all of them, or of none',
      body: publishManySchema,
      answer: {
        status: 201,
        description: 'the versions, in the order of the sites',
        schema: z.array(publicationSchema),
      },
      problems: ['sitesRefused', 'noSuchSite', 'busy'],
    },
    async handle(c) {
      const body = await readFields(c.req, publishManySchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { note, sites } = body.value
      const drafts = sites.map(({ newConsent, ...seen }) => ({ versionNote: { note, newConsent }, seen }))
      const outcome = await (context.longWrites ?? store).publishMany(drafts, authorOf(c, context))
      if (outcome.kind === 'busy') return answerBusy(c, outcome)
      if (outcome.kind !== 'ok') {
        const ids = sites.map(({ siteId }) => siteId)
        return answerProblem(c, sitesRefusedProblem(outcome, ids, await listSites(store)))
      }
      const { publications } = outcome
      for (const { number } of publications)
        context.report({ event: 'published', userId: c.get('person').id, number }, c.env?.requestId)
      // Its entry is the head of the history, which speaks for those before it.
      const last = publications.at(-1)
      if (last !== undefined) await context.onPublished(last)
      return c.json(publications, 201)
    },
  }
}

/** Says which sites are refused, by name, and of each why, by its place in the request. */
function sitesRefusedProblem(
  { refused }: SitesRefused,
  ids: readonly number[],
  records: readonly StoredRecord[],
): HttpProblem {
  const errors = refused.map(({ siteId, refusal }) => {
    const { message, args } = notPublishedProblem(refusal)
    return [`sites.${ids.indexOf(siteId)}`, { message, ...(args && { args }) }] as const
  })
  const nameOf = new Map(records.map(({ id, platformName }) => [id, String(platformName)]))
  const names = refused.map(({ siteId }) => nameOf.get(siteId)).join(', ')
  return problem('sitesRefused', { args: { names }, errors: Object.fromEntries(errors) })
}
