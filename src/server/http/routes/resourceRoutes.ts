import { z } from 'zod'
import { parseIds, parseVersion, type Sort } from '#api/listQuery.ts'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { answerPage } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { idsSchema, recordSchemaOf, writtenSchema } from '../answerSchemas.ts'
import { idsQuery, listQueryOf } from '../queryParameters.ts'
import { readListQuery } from '../readListQuery.ts'
import { readSite, siteQuery } from '../readSite.ts'
import { ID, readId, readParameters, type Route } from '../route.ts'
import {
  orderSchema,
  readEdit,
  readFields,
  readOrder,
  readPart,
  readRecord,
  versionSchema,
} from '../readBody.ts'
import { answerProblem } from '../problem.ts'
import { replaceRoutes } from './replaceRoutes.ts'
import { malformedQueryProblem, refusalProblem } from '../refusalProblems.ts'

const BY_ID: Sort = { field: 'id', direction: 'asc' }

const VERSION = { version: { description: 'the version that was read', schema: z.int().positive() } }

/** Lists the routes of one resource, as its description allows. */
export function resourceRoutes(resource: ResourceName, context: ApiContext): Route[] {
  const { can } = descriptions[resource]
  return [
    ...(can.includes('reorder') ? [reorderRecords(resource, context)] : []),
    ...readRecords(resource, context),
    ...updateRecords(resource, context),
    ...(can.includes('create') ? [createRecord(resource, context)] : []),
    ...(can.includes('delete') ? deleteRecords(resource, context) : []),
    ...replaceRoutes(resource, context),
    restoreRecord(resource, context),
  ]
}

function readRecords(resource: ResourceName, { store }: ApiContext): Route[] {
  const { fields } = descriptions[resource]
  const needs = { resource, action: 'read' } as const
  return [
    {
      method: 'GET',
      path: `/api/${resource}`,
      needs,
      about: {
        summary: `List ${resource}`,
        query: listQueryOf(fields),
        answer: { status: 200, description: 'those of the range', schema: z.array(recordSchemaOf(resource)) },
        problems: ['malformedQuery'],
      },
      async handle(c) {
        const query = await readListQuery(c, store, fields, BY_ID)
        if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
        const { language } = c.get('person')
        return answerPage(c, resource, query.value, await store.list(resource, query.value, language))
      },
    },
    {
      method: 'GET',
      path: `/api/${resource}/${ID}`,
      needs,
      about: {
        summary: `Read one of the ${resource}`,
        answer: { status: 200, description: 'the record', schema: recordSchemaOf(resource) },
        problems: ['notFound'],
      },
      async handle(c) {
        const found = await store.get(resource, readId(c))
        return found.kind === 'ok' ? c.json(found.record) : answerProblem(c, refusalProblem(found))
      },
    },
  ]
}

function createRecord(resource: ResourceName, context: ApiContext): Route {
  return {
    method: 'POST',
    path: `/api/${resource}`,
    needs: { resource, action: 'create' },
    about: {
      summary: `Create one of the ${resource}, last in its order`,
      body: descriptions[resource].schema,
      answer: { status: 201, description: 'the record', schema: recordSchemaOf(resource) },
      problems: ['duplicate'],
    },
    async handle(c) {
      const fields = await readRecord(c.req, resource)
      if (fields.kind === 'refused') return answerProblem(c, fields.problem)
      const created = await context.store.create(resource, fields.value, authorOf(c, context))
      return created.kind === 'ok'
        ? c.json(created.record, 201, { location: `/api/${resource}/${created.record.id}` })
        : answerProblem(c, refusalProblem(created))
    },
  }
}

function updateRecords(resource: ResourceName, context: ApiContext): Route[] {
  const { schema } = descriptions[resource]
  const needs = { resource, action: 'update' } as const
  return [
    {
      method: 'PUT',
      path: `/api/${resource}/${ID}`,
      needs,
      about: {
        summary: `Change one of the ${resource}`,
        body: schema.extend(versionSchema.shape),
        answer: { status: 200, description: 'the record', schema: recordSchemaOf(resource) },
        problems: ['notFound', 'stale', 'duplicate'],
      },
      async handle(c) {
        const edit = await readEdit(c.req, schema)
        if (edit.kind === 'refused') return answerProblem(c, edit.problem)
        const { version, fields } = edit.value
        const updated = await context.store.update(resource, readId(c), version, fields, authorOf(c, context))
        return updated.kind === 'ok' ? c.json(updated.record) : answerProblem(c, refusalProblem(updated))
      },
    },
    {
      method: 'PATCH',
      path: `/api/${resource}`,
      needs,
      about: {
        summary: `Set the same fields on several ${resource}, on all of them or on none`,
        query: idsQuery,
        body: schema.partial(),
        answer: { status: 200, description: 'their ids, and the act in the history', schema: writtenSchema },
        problems: ['malformedQuery', 'notFound', 'duplicate'],
      },
      async handle(c) {
        const ids = parseIds(readParameters(c))
        if (ids.kind === 'malformed') return answerProblem(c, malformedQueryProblem(ids))
        const fields = await readPart(c.req, resource)
        if (fields.kind === 'refused') return answerProblem(c, fields.problem)
        const updated = await context.store.updateMany(
          resource,
          ids.value,
          fields.value,
          authorOf(c, context),
        )
        return updated.kind === 'ok'
          ? c.json({ ids: updated.ids, act: updated.act })
          : answerProblem(c, refusalProblem(updated))
      },
    },
  ]
}

const restorationSchema = z.strictObject({
  change: z.int().positive().max(INTEGER_MAX).meta({ description: 'the entry of its history' }),
  version: z.int().positive().nullable().meta({ description: 'the one that was read; null: it is deleted' }),
})

function restoreRecord(resource: ResourceName, context: ApiContext): Route {
  return {
    method: 'POST',
    path: `/api/${resource}/${ID}/restore`,
    needs: { resource, action: 'update' },
    about: {
      summary: `Put one of the ${resource} back to how an entry of its history left it, or its deletion found it`,
      body: restorationSchema,
      answer: { status: 200, description: 'the record', schema: recordSchemaOf(resource) },
      problems: ['notFound', 'stale', 'duplicate'],
    },
    async handle(c) {
      const body = await readFields(c.req, restorationSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const restored = await context.store.restoreRecord(
        resource,
        readId(c),
        body.value,
        authorOf(c, context),
      )
      return restored.kind === 'ok' ? c.json(restored.record) : answerProblem(c, refusalProblem(restored))
    },
  }
}

function deleteRecords(resource: ResourceName, context: ApiContext): Route[] {
  const needs = { resource, action: 'delete' } as const
  const kept = resource === 'sites' ? (['siteKept'] as const) : []
  return [
    {
      method: 'DELETE',
      path: `/api/${resource}/${ID}`,
      needs,
      about: {
        summary: `Delete one of the ${resource}`,
        query: VERSION,
        answer: { status: 200, description: 'the record, as it was', schema: recordSchemaOf(resource) },
        problems: ['malformedQuery', 'notFound', 'stale', 'inUse', ...kept],
      },
      async handle(c) {
        const version = parseVersion(readParameters(c))
        if (version.kind === 'malformed') return answerProblem(c, malformedQueryProblem(version))
        const deleted = await context.store.delete(resource, readId(c), version.value, authorOf(c, context))
        return deleted.kind === 'ok' ? c.json(deleted.record) : answerProblem(c, refusalProblem(deleted))
      },
    },
    {
      method: 'DELETE',
      path: `/api/${resource}`,
      needs,
      about: {
        summary: `Delete several ${resource}, all of them or none`,
        query: idsQuery,
        answer: { status: 200, description: 'their ids, and the act in the history', schema: writtenSchema },
        problems: ['malformedQuery', 'notFound', 'inUse', ...kept],
      },
      async handle(c) {
        const ids = parseIds(readParameters(c))
        if (ids.kind === 'malformed') return answerProblem(c, malformedQueryProblem(ids))
        const deleted = await context.store.deleteMany(resource, ids.value, authorOf(c, context))
        return deleted.kind === 'ok'
          ? c.json({ ids: deleted.ids, act: deleted.act })
          : answerProblem(c, refusalProblem(deleted))
      },
    },
  ]
}

function reorderRecords(resource: ResourceName, context: ApiContext): Route {
  const hasOwnOrders = resource === 'sections'
  return {
    method: 'PUT',
    path: `/api/${resource}/order`,
    needs: { resource, action: 'update' },
    about: {
      summary: `Share out again, in the order given, the positions that these ${resource} hold among them`,
      ...(hasOwnOrders && {
        query: { site: { ...siteQuery.site, description: 'the site that gets an order of its own' } },
      }),
      body: orderSchema,
      answer: { status: 200, description: 'the order', schema: idsSchema },
      problems: hasOwnOrders ? ['malformedQuery', 'noSuchSite', 'notFound'] : ['notFound'],
    },
    async handle(c) {
      const order = await readOrder(c.req)
      if (order.kind === 'refused') return answerProblem(c, order.problem)
      const { ids } = order.value
      const author = authorOf(c, context)
      const isOwn = hasOwnOrders && readParameters(c).has('site')
      const site = isOwn ? await readSite(c, context.store) : null
      if (site?.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const reordered = site
        ? await context.store.orderSections(site.value.siteId, ids, author)
        : await context.store.reorder(resource, ids, author)
      return reordered.kind === 'ok'
        ? c.json({ ids: reordered.ids })
        : answerProblem(c, refusalProblem(reordered))
    },
  }
}
