import { z } from 'zod'
import { parseIds, parseListQuery, parseVersion, type Sort } from '#api/listQuery.ts'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { answerPage } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { recordSchemaOf } from '../answerSchemas.ts'
import { idsQuery, listQueryOf } from '../queryParameters.ts'
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
import { malformedQueryProblem, refusalProblem } from '../refusalProblems.ts'

const BY_ID: Sort = { field: 'id', direction: 'asc' }

const idsSchema = z.strictObject({ ids: z.array(z.int().positive().max(INTEGER_MAX)) })
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
        const query = parseListQuery(readParameters(c), fields, BY_ID)
        if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
        return answerPage(c, resource, query.value, await store.list(resource, query.value))
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
        return found.kind === 'ok' ? c.json(found.record) : answerProblem(c, refusalProblem(resource, found))
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
        : answerProblem(c, refusalProblem(resource, created))
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
        return updated.kind === 'ok'
          ? c.json(updated.record)
          : answerProblem(c, refusalProblem(resource, updated))
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
        answer: { status: 200, description: 'their ids', schema: idsSchema },
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
          ? c.json({ ids: updated.ids })
          : answerProblem(c, refusalProblem(resource, updated))
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
      return restored.kind === 'ok'
        ? c.json(restored.record)
        : answerProblem(c, refusalProblem(resource, restored))
    },
  }
}

function deleteRecords(resource: ResourceName, context: ApiContext): Route[] {
  const needs = { resource, action: 'delete' } as const
  return [
    {
      method: 'DELETE',
      path: `/api/${resource}/${ID}`,
      needs,
      about: {
        summary: `Delete one of the ${resource}`,
        query: VERSION,
        answer: { status: 200, description: 'the record, as it was', schema: recordSchemaOf(resource) },
        problems: ['malformedQuery', 'notFound', 'stale', 'inUse'],
      },
      async handle(c) {
        const version = parseVersion(readParameters(c))
        if (version.kind === 'malformed') return answerProblem(c, malformedQueryProblem(version))
        const deleted = await context.store.delete(resource, readId(c), version.value, authorOf(c, context))
        return deleted.kind === 'ok'
          ? c.json(deleted.record)
          : answerProblem(c, refusalProblem(resource, deleted))
      },
    },
    {
      method: 'DELETE',
      path: `/api/${resource}`,
      needs,
      about: {
        summary: `Delete several ${resource}, all of them or none`,
        query: idsQuery,
        answer: { status: 200, description: 'their ids', schema: idsSchema },
        problems: ['malformedQuery', 'notFound', 'inUse'],
      },
      async handle(c) {
        const ids = parseIds(readParameters(c))
        if (ids.kind === 'malformed') return answerProblem(c, malformedQueryProblem(ids))
        const deleted = await context.store.deleteMany(resource, ids.value, authorOf(c, context))
        return deleted.kind === 'ok'
          ? c.json({ ids: deleted.ids })
          : answerProblem(c, refusalProblem(resource, deleted))
      },
    },
  ]
}

function reorderRecords(resource: ResourceName, context: ApiContext): Route {
  return {
    method: 'PUT',
    path: `/api/${resource}/order`,
    needs: { resource, action: 'update' },
    about: {
      summary: `Share out again, in the order given, the positions that these ${resource} hold among them`,
      body: orderSchema,
      answer: { status: 200, description: 'the order', schema: idsSchema },
      problems: ['notFound'],
    },
    async handle(c) {
      const order = await readOrder(c.req)
      if (order.kind === 'refused') return answerProblem(c, order.problem)
      const reordered = await context.store.reorder(resource, order.value.ids, authorOf(c, context))
      return reordered.kind === 'ok'
        ? c.json({ ids: reordered.ids })
        : answerProblem(c, refusalProblem(resource, reordered))
    },
  }
}
