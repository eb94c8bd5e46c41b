import { z } from 'zod'
import { parseProofQuery } from '#api/proofQuery.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import type { Proof } from '#charter/proof/proof.ts'
import { buildProof } from '#charter/proof/buildProof.ts'
import type { ApiContext } from '../apiContext.ts'
import { readParameters, type Route } from '../route.ts'
import { answerProblem } from '../problem.ts'
import { gatherProof } from '../proof/gatherProof.ts'
import { HistoryBroken } from '../store.ts'
import { malformedQueryProblem, noSuchVersionProblem } from '../refusalProblems.ts'

const day = (description: string) => ({ description, schema: z.iso.date(), isRequired: true })

/** Lists the route of the archive that an inspection asks for. */
export function proofRoutes({ store, report }: ApiContext): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/proof.zip',
      needs: { resource: 'proof', action: 'read' },
      about: {
        summary: 'Download what was online in a period, the changes and what proves them',
        query: {
          from: day('the first day, in UTC'),
          to: day('the last day, in UTC'),
          language: { description: 'of the index', schema: z.enum(LANGUAGES) },
        },
        answer: {
          status: 200,
          description: 'an archive',
          type: 'application/zip',
        },
        problems: ['malformedQuery', 'noSuchVersion', 'historyBroken'],
      },
      async handle(c) {
        const query = parseProofQuery(readParameters(c))
        if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
        const { period, language } = query.value
        const gathered = await gatherProof(store, query.value)
        if (gathered.kind !== 'ok') return answerProblem(c, noSuchVersionProblem(gathered))
        const event = { event: 'exported', userId: c.get('person').id, path: c.req.path } as const
        report(event, c.env?.requestId)
        const name = `${NAMES[language]}-${period.from}_${period.to}.zip`
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

const NAMES = { fr: 'preuve', en: 'proof' } as const
