import { type Context, Hono } from 'hono'
import { parseIds, parseListQuery, parseVersion, type Sort } from '#api/listQuery.ts'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { answerPage } from './answerPage.ts'
import type { ApiContext } from './apiContext.ts'
import { readEdit, readOrder, readPart, readRecord } from './readBody.ts'
import { parametersOf } from './parametersOf.ts'
import { answerProblem, problem } from './problem.ts'
import { malformedQuery, refusal } from './refusal.ts'

const BY_ID: Sort = { field: 'id', direction: 'asc' }
const ONE = '/:id{[1-9][0-9]*}'

/** The routes of one resource, as its description allows. */
export function resourceRoutes(resource: ResourceName, context: ApiContext): Hono {
  const { can } = descriptions[resource]
  const app = new Hono()
  if (can.includes('reorder')) addReordering(app, resource, context)
  addReading(app, resource, context)
  addUpdating(app, resource, context)
  if (can.includes('create')) addCreating(app, resource, context)
  if (can.includes('delete')) addDeleting(app, resource, context)
  for (const path of ['/', ONE]) app.all(path, (c) => answerProblem(c, problem('methodNotAllowed')))
  return app
}

function addReading(app: Hono, resource: ResourceName, { store }: ApiContext): void {
  app.get('/', async (c) => {
    const query = parseListQuery(parametersOf(c), descriptions[resource].fields, BY_ID)
    if (query.kind === 'malformed') return answerProblem(c, malformedQuery(query))
    return answerPage(c, resource, query.value, await store.list(resource, query.value))
  })

  app.get(ONE, async (c) => {
    const found = await store.get(resource, idOf(c))
    return found.kind === 'ok' ? c.json(found.record) : answerProblem(c, refusal(resource, found))
  })
}

function addCreating(app: Hono, resource: ResourceName, { store, author }: ApiContext): void {
  app.post('/', async (c) => {
    const fields = await readRecord(c.req, resource)
    if (fields.kind === 'refused') return answerProblem(c, fields.problem)
    const created = await store.create(resource, fields.value, author())
    return created.kind === 'ok'
      ? c.json(created.record, 201, { location: `/api/${resource}/${created.record.id}` })
      : answerProblem(c, refusal(resource, created))
  })
}

function addUpdating(app: Hono, resource: ResourceName, { store, author }: ApiContext): void {
  app.put(ONE, async (c) => {
    const edit = await readEdit(c.req, resource)
    if (edit.kind === 'refused') return answerProblem(c, edit.problem)
    const { version, fields } = edit.value
    const updated = await store.update(resource, idOf(c), version, fields, author())
    return updated.kind === 'ok' ? c.json(updated.record) : answerProblem(c, refusal(resource, updated))
  })

  app.patch('/', async (c) => {
    const ids = parseIds(parametersOf(c))
    if (ids.kind === 'malformed') return answerProblem(c, malformedQuery(ids))
    const fields = await readPart(c.req, resource)
    if (fields.kind === 'refused') return answerProblem(c, fields.problem)
    const updated = await store.updateMany(resource, ids.value, fields.value, author())
    return updated.kind === 'ok' ? c.json({ ids: updated.ids }) : answerProblem(c, refusal(resource, updated))
  })
}

function addDeleting(app: Hono, resource: ResourceName, { store, author }: ApiContext): void {
  app.delete(ONE, async (c) => {
    const version = parseVersion(parametersOf(c))
    if (version.kind === 'malformed') return answerProblem(c, malformedQuery(version))
    const deleted = await store.delete(resource, idOf(c), version.value, author())
    return deleted.kind === 'ok' ? c.json(deleted.record) : answerProblem(c, refusal(resource, deleted))
  })

  app.delete('/', async (c) => {
    const ids = parseIds(parametersOf(c))
    if (ids.kind === 'malformed') return answerProblem(c, malformedQuery(ids))
    const deleted = await store.deleteMany(resource, ids.value, author())
    return deleted.kind === 'ok' ? c.json({ ids: deleted.ids }) : answerProblem(c, refusal(resource, deleted))
  })
}

function addReordering(app: Hono, resource: ResourceName, { store, author }: ApiContext): void {
  app.put('/order', async (c) => {
    const order = await readOrder(c.req)
    if (order.kind === 'refused') return answerProblem(c, order.problem)
    const reordered = await store.reorder(resource, order.value.ids, author())
    return reordered.kind === 'ok'
      ? c.json({ ids: reordered.ids })
      : answerProblem(c, refusal(resource, reordered))
  })
  app.all('/order', (c) => answerProblem(c, problem('methodNotAllowed')))
}

/** The id that the address names. One beyond what a database can give belongs to nothing, like the largest. */
function idOf(c: Context): number {
  return Math.min(Number(c.req.param('id')), INTEGER_MAX)
}
