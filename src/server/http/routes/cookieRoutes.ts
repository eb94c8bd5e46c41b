import { z } from 'zod'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import { placedCookieSchema } from '#charter/register/placement.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { recordSchemaOf, writtenSchema } from '../answerSchemas.ts'
import { ID, readId, type Route } from '../route.ts'
import { answerProblem, invalidField } from '../problem.ts'
import { orderSchema, readFields, versionSchema } from '../readBody.ts'
import { refusalProblem } from '../refusalProblems.ts'

const { version } = versionSchema.shape

/** As many as one body can hold. */
const EDITS_MAX = 1_000

const mergerSchema = z.strictObject({
  version: version.meta({ description: 'of the one that stays: the one that was read' }),
  with: z
    .strictObject({ id: z.int().positive().max(INTEGER_MAX), version })
    .meta({ description: 'the one that goes, and which version of it was read' }),
})

/** Lists the routes that only cookies have. */
export function cookieRoutes(context: ApiContext): Route[] {
  return [mergeCookies(context), updateEach(context), placeCookies(context), splitCookie(context)]
}

function mergeCookies(context: ApiContext): Route {
  return {
    method: 'POST',
    path: `/api/cookies/${ID}/merge`,
    // Every role that may delete a cookie may also update one.
    needs: { resource: 'cookies', action: 'delete' },
    about: {
      summary: 'Fill what this cookie leaves empty with what another record of it says, and delete that one',
      body: mergerSchema,
      answer: { status: 200, description: 'the one that stays', schema: recordSchemaOf('cookies') },
      problems: ['notFound', 'stale', 'otherTracker', 'duplicate'],
    },
    async handle(c) {
      const body = await readFields(c.req, mergerSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { version, with: source } = body.value
      const target = { id: readId(c), version }
      if (target.id === source.id) return answerProblem(c, invalidField('with.id', 'errors.invalid'))
      const merged = await context.store.mergeCookies(target, source, authorOf(c, context))
      return merged.kind === 'ok' ? c.json(merged.record) : answerProblem(c, refusalProblem(merged))
    },
  }
}

const siteId = z.int().positive().max(INTEGER_MAX)

const placingSchema = orderSchema.extend({
  siteId,
  stands: z.boolean().meta({ description: 'true puts them on the site, false takes them off it' }),
})

function placeCookies(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/cookies/place',
    needs: { resource: 'cookies', action: 'update' },
    about: {
      summary: 'Put cookies on a site, or take them off it: all of them, or none',
      body: placingSchema,
      answer: {
        status: 200,
        description: 'the ids of those that changed, and the act in the history',
        schema: writtenSchema,
      },
      problems: ['notFound', 'duplicate', 'lastSite'],
    },
    async handle(c) {
      const body = await readFields(c.req, placingSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { ids, ...placing } = body.value
      const placed = await context.store.placeCookies(ids, placing, authorOf(c, context))
      return placed.kind === 'ok'
        ? c.json({ ids: placed.ids, act: placed.act })
        : answerProblem(c, refusalProblem(placed))
    },
  }
}

const splitSchema = z.strictObject({
  version: version.meta({ description: 'the one that was read' }),
  siteId: siteId.meta({ description: 'the site that gets a record of its own' }),
})

function splitCookie(context: ApiContext): Route {
  return {
    method: 'POST',
    path: `/api/cookies/${ID}/split`,
    // Every role that may create a cookie may also update one.
    needs: { resource: 'cookies', action: 'create' },
    about: {
      summary: 'Make a copy of a cookie for one site, which the cookie itself then no longer stands on',
      body: splitSchema,
      answer: { status: 201, description: 'the copy', schema: recordSchemaOf('cookies') },
      problems: ['notFound', 'stale', 'duplicate', 'lastSite'],
    },
    async handle(c) {
      const body = await readFields(c.req, splitSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { version, siteId } = body.value
      const split = await context.store.splitCookie({ id: readId(c), version }, siteId, authorOf(c, context))
      return split.kind === 'ok' ? c.json(split.record, 201) : answerProblem(c, refusalProblem(split))
    },
  }
}

const editsSchema = z.strictObject({
  records: z
    .array(
      placedCookieSchema
        .partial()
        .extend({ id: z.int().positive().max(INTEGER_MAX), version })
        .meta({ description: 'the fields to set, of the version that was read' }),
    )
    .min(1)
    .max(EDITS_MAX)
    .refine((edits) => new Set(edits.map(({ id }) => id)).size === edits.length, 'errors.invalid'),
})

const givenSchema = z.object({ records: z.array(z.record(z.string(), z.unknown())) })

function updateEach(context: ApiContext): Route {
  return {
    method: 'PATCH',
    path: '/api/cookies/each',
    needs: { resource: 'cookies', action: 'update' },
    about: {
      summary: 'Set on each of several cookies its own fields, on all of them or on none',
      body: editsSchema,
      answer: { status: 200, description: 'their ids, and the act in the history', schema: writtenSchema },
      problems: ['notFound', 'stale', 'duplicate'],
    },
    async handle(c) {
      const body = await readFields(c.req, editsSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      // A schema fills in what a record leaves out, which an edit must not write.
      const given = await readFields(c.req, givenSchema)
      if (given.kind === 'refused') return answerProblem(c, given.problem)
      const edits = body.value.records.map(({ id, version, ...record }, index) => {
        const named = given.value.records[index] ?? {}
        const fields = Object.entries(record).filter(([field]) => Object.hasOwn(named, field))
        return { id, version, fields: Object.fromEntries(fields) }
      })
      const updated = await context.store.updateEach('cookies', edits, authorOf(c, context))
      return updated.kind === 'ok'
        ? c.json({ ids: updated.ids, act: updated.act })
        : answerProblem(c, refusalProblem(updated))
    },
  }
}
