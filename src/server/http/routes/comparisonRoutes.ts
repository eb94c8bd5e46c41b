import { z } from 'zod'
import { findUnknownParameter } from '#api/listQuery.ts'
import type { Side } from '#api/publication.ts'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import { REGISTER_RESOURCES } from '#charter/register/register.ts'
import type { ApiContext } from '../apiContext.ts'
import { compareVersions } from '../versions.ts'
import type { ReadDraftState } from '../createDraftStatusReader.ts'
import { publicationSchema } from '../answerSchemas.ts'
import { readSite, siteQuery } from '../readSite.ts'
import type { Route } from '../route.ts'
import { answerProblem } from '../problem.ts'
import { malformedQueryProblem, noSuchVersionProblem } from '../refusalProblems.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const side = z.union([z.literal('draft'), z.int().nonnegative()])
const differenceSchema = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  resource: z.enum(REGISTER_RESOURCES),
  id: z.int().positive(),
  name: z.string(),
  isOnPage: z.boolean().meta({ description: 'whether a visitor sees it on the page' }),
  fields: z
    .array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() }))
    .optional()
    .meta({ description: 'each with its value before and after; of a reference, the name' }),
  after: z
    .string()
    .nullable()
    .optional()
    .meta({ description: 'of one that was moved: after which it stands now' }),
})

const comparisonSchema = z.strictObject({
  from: side,
  to: side,
  sha256: z.strictObject({ from: hash.nullable(), to: hash }),
  differences: z.array(differenceSchema),
})

export const statusSchema = z.strictObject({
  online: publicationSchema.nullable(),
  differences: z.int().nonnegative(),
  isOnline: z.boolean().meta({
    description: 'whether the draft and its page are what is online: publishing would be refused',
  }),
  next: z.int().positive(),
  sha256: hash,
})

/** Lists the routes that compare two versions, and the draft with the version online. */
export function comparisonRoutes(readState: ReadDraftState, context: ApiContext): Route[] {
  return [compareSides(context), readDraftStatus(readState, context)]
}

function compareSides({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/publications/compare',
    needs: { resource: 'publications', action: 'read' },
    isHeavy: true,
    about: {
      summary: 'Compare two versions, or one with the register as it stands',
      query: {
        from: {
          description: 'a number, `draft`, or 0 for the empty register before the first version',
          schema: z.string(),
          isRequired: true,
        },
        to: { description: 'a number or `draft`', schema: z.string(), isRequired: true },
        ...siteQuery,
      },
      answer: { status: 200, description: 'record by record', schema: comparisonSchema },
      problems: ['malformedQuery', 'noSuchVersion', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const { siteId, parameters } = site.value
      const unknownParameter = findUnknownParameter(parameters, ['from', 'to'])
      if (unknownParameter !== undefined)
        return answerProblem(c, malformedQueryProblem({ parameter: unknownParameter }))
      const from = parseSide(parameters.get('from'))
      if (from === null) return answerProblem(c, malformedQueryProblem({ parameter: 'from' }))
      const to = parseSide(parameters.get('to'))
      if (to === null || to === 0) return answerProblem(c, malformedQueryProblem({ parameter: 'to' }))
      const compared = await compareVersions(store, { from, to, siteId })
      return compared.kind === 'ok'
        ? c.json(compared.comparison)
        : answerProblem(c, noSuchVersionProblem(compared))
    },
  }
}

function parseSide(text: string | null): Side | null {
  if (text === 'draft') return 'draft'
  return text !== null && /^(0|[1-9]\d{0,9})$/.test(text) ? Math.min(Number(text), INTEGER_MAX) : null
}

function readDraftStatus(readState: ReadDraftState, { store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft/status',
    needs: { resource: 'draft', action: 'read' },
    isHeavy: true,
    about: {
      summary: 'Tell what is online and how many records differ from it',
      query: siteQuery,
      answer: { status: 200, description: 'how the draft stands', schema: statusSchema },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      return c.json((await readState(site.value.siteId)).status)
    },
  }
}
