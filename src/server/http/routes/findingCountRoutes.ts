import { z } from 'zod'
import { type CountedFindings, type CountedVersion, FINDING_FIELDS } from '#api/findings.ts'
import { type ListQuery, parseFilterQuery } from '#api/listQuery.ts'
import { countFindings } from '#charter/findings/acceptance.ts'
import { countByRecord, countByRule } from '#charter/findings/findingCounts.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { ApiContext } from '../apiContext.ts'
import { listQueryOf } from '../queryParameters.ts'
import type { ReadFindings, SitedFinding } from '../findings/createFindingsReader.ts'
import { countedFindingsSchema, recordCountsSchema } from '../findings/findingSchemas.ts'
import { toFoundRecord, selectFindings } from '../findings/selectFindings.ts'
import { readSite, siteQuery } from '../readSite.ts'
import { readParameters, type Route } from '../route.ts'
import { answerProblem } from '../problem.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'

const read = { resource: 'findings', action: 'read' } as const

/** Lists the routes that count findings. A list holds one page of them; these count all. */
export function findingCountRoutes(find: ReadFindings, context: ApiContext): Route[] {
  return [countDraftAndVersions(find, context), countEachRecord(find, context)]
}

function countDraftAndVersions(find: ReadFindings, { store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/findings/counts',
    needs: read,
    isHeavy: true,
    about: {
      summary: 'Count what is found in the draft today, and what was found in each version',
      query: {
        site: { ...siteQuery.site, description: 'the id of a site; without it, what is found on any' },
      },
      answer: { status: 200, description: 'by severity, and by rule', schema: countedFindingsSchema },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const isOfOne = readParameters(c).has('site')
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const { siteId } = site.value
      const isOnSite = ({ siteIds }: SitedFinding) => !isOfOne || (siteIds?.includes(siteId) ?? true)
      const findings = (await find()).findings.filter(isOnSite)
      const rules = countByRule(findings.filter(({ acceptance }) => acceptance === null))
      // The versions of one site say nothing of what is found on all.
      const isOfSeveral = !isOfOne && findings.some(({ siteIds }) => siteIds !== undefined)
      const { items } = isOfSeveral ? { items: [] } : await store.publications(versionsOf(siteId))
      return c.json({
        now: countFindings(findings),
        rules: rules.map((rule) => ({ ...rule, first: toFoundRecord(rule.first) })),
        last: items.slice(-1).flatMap(countsOfVersion)[0] ?? null,
        versions: items.flatMap(countsOfVersion),
      } satisfies CountedFindings)
    },
  }
}

const versionsOf = (siteId: number): ListQuery => ({
  conditions: [{ compare: 'anyOf', field: 'siteId', values: [siteId] }],
  search: '',
  sort: { field: 'number', direction: 'asc' },
  range: null,
})

/** Returns the counts of a version, or an empty list for one that was published before findings existed. */
function countsOfVersion({ number, at, findings }: Publication): CountedVersion[] {
  return findings === null ? [] : [{ number, at, ...findings }]
}

function countEachRecord(find: ReadFindings, { store }: ApiContext): Route {
  const { filter } = listQueryOf(FINDING_FIELDS)
  return {
    method: 'GET',
    path: '/api/findings/records',
    needs: read,
    isHeavy: true,
    about: {
      summary: 'Count what is found of each record in the draft today',
      query: { filter },
      answer: {
        status: 200,
        description: 'those of which something is found, the most urgent first',
        schema: z.array(recordCountsSchema),
      },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = parseFilterQuery(readParameters(c), FINDING_FIELDS, await store.timeZone())
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const { findings } = await find()
      const chosen = selectFindings(findings.map(toFoundRecord), query.value, c.get('person').language)
      return c.json(countByRecord(chosen))
    },
  }
}
