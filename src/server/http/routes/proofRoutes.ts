import { z } from 'zod'
import { parseProofQuery } from '#api/proofQuery.ts'
import { dayAt } from '#charter/kit/days.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import type { Proof } from '#charter/proof/proof.ts'
import { buildProof } from '#charter/proof/buildProof.ts'
import type { ApiContext } from '../apiContext.ts'
import { readSite, siteQuery } from '../readSite.ts'
import type { Route } from '../route.ts'
import { answerProblem, problem } from '../problem.ts'
import { gatherProof } from '../proof/gatherProof.ts'
import { HistoryBroken } from '../storeErrors.ts'
import { malformedQueryProblem, notYetPublishedProblem } from '../refusalProblems.ts'

const day = (description: string) => ({ description, schema: z.iso.date(), isRequired: true })

/** Lists the route of the archive that an inspection asks for. */
export function proofRoutes({ store, now, report }: ApiContext): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/proof.zip',
      needs: { resource: 'proof', action: 'read' },
      isHeavy: true,
      about: {
        summary: 'Download what was online in a period, the changes and what proves them',
        query: {
          from: day('the first day, in the register’s time zone'),
          to: day('the last day, in the register’s time zone'),
          language: { description: 'of the index', schema: z.enum(LANGUAGES) },
          ...siteQuery,
        },
        answer: {
          status: 200,
          description: 'an archive',
          type: 'application/zip',
        },
        problems: ['malformedQuery', 'periodNotBegun', 'noSuchVersion', 'noSuchSite', 'historyBroken'],
      },
      async handle(c) {
        const site = await readSite(c, store)
        if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
        const query = parseProofQuery(site.value.parameters, await store.timeZone())
        if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
        const gathered = await gatherProof(
          store,
          { ...query.value, siteId: site.value.siteId },
          now().toISOString(),
        )
        if (gathered.kind === 'notBegun') return answerProblem(c, problem('periodNotBegun'))
        if (gathered.kind !== 'ok') return answerProblem(c, notYetPublishedProblem(gathered))
        const event = { event: 'exported', userId: c.get('person').id, path: c.req.path } as const
        report(event, c.env?.requestId)
        const name = nameArchive(gathered.proof)
        return c.body(buildOrFail(gathered.proof), 200, {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${name}"`,
        })
      },
    },
  ]
}

function buildOrFail(proof: Proof): Uint8Array<ArrayBuffer> {
  try {
    return buildProof(proof)
  } catch (cause) {
    // With an intact history, the failure is a bug.
    if (proof.finding.kind === 'intact') throw cause
    throw new HistoryBroken('What was tampered with can’t be read', { cause })
  }
}

/** Names the archive after its period and, if that was not over, the day until which it speaks. */
function nameArchive({ period: { from, to, timeZone }, madeAt, language }: Proof): string {
  const { proof, until } = NAMES[language]
  const end = madeAt === null ? '' : `-${until}-${dayAt(madeAt, timeZone)}`
  return `${proof}-${from}_${to}${end}.zip`
}

const NAMES = {
  fr: { proof: 'preuve', until: 'jusqu-au' },
  en: { proof: 'proof', until: 'until' },
} as const
