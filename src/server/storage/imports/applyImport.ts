import { z } from 'zod'
import { type ApplyBody, type ImportCounts, type ImportResult, NAMED_MAX } from '#api/imports.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import type { ImportPlan, PlannedReference } from '#charter/import/plan/importPlan.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { parseTranslationName, type Translation, translationsIn } from '#charter/register/translation.ts'
import type {
  AppliedImport,
  Cancelled,
  Conflicting,
  EmptyPlan,
  OtherPlan,
  WriteControl,
} from '#server/http/importStore.ts'
import type { Author, Fields, NotFound, StoredRecord } from '#server/http/store.ts'
import { HistoryBroken } from '#server/http/storeErrors.ts'
import { appendChanges, type ChangeEvent, readActSince, readHeadId } from '../changes.ts'
import { goOn, type Transaction } from '../createWriter.ts'
import type { Database } from '../database.ts'
import { completePlacement } from '../placement.ts'
import { setColumns } from '../records.ts'
import { historyStateOf, selectManyForWriting } from '../selectForWriting.ts'
import { tables } from '../tables.ts'
import { changedFields, recordFields, toRow } from '../toRow.ts'
import { creationOf } from '../writeRecords.ts'
import { findImport, noteApplied, readKept } from './importRows.ts'
import { insertRecords } from './insertRecords.ts'
import { type ImportStep, resolvePlan } from './resolvePlan.ts'

/** The records that are written between two looks at whether it is still wanted. */
const STEPS_AT_ONCE = 200

interface ImportWrite {
  id: number
  userId: number
  body: ApplyBody
  mayUpdateSites: boolean
}

/**
 * Writes the plan of an import that was shown, as one act: its first entry names the file and has the line of each record that follows. A record
 * that somebody changed since is left.
 */
export async function applyImport(
  transaction: Transaction<Database>,
  { id, userId, body, mayUpdateSites }: ImportWrite,
  author: Author,
  control: WriteControl,
): Promise<AppliedImport | NotFound | OtherPlan | EmptyPlan | Conflicting | Cancelled> {
  const found = await findImport(transaction, id, userId, author.at)
  if (found.kind !== 'ok') return found
  const { status } = found
  if (status.result !== null) return { kind: 'ok', status, result: status.result }
  if (status.planSha256 !== body.sha256) return { kind: 'otherPlan' }
  const plan = await readPlan(transaction, id, body.sha256)

  const { steps, conflicts } = await resolvePlan(transaction, plan, {
    siteIds: status.siteIds,
    mayUpdateSites,
  })
  if (steps.length === 0 && conflicts.length === 0) return { kind: 'emptyPlan' }
  if (conflicts.length > 0 && (body.onConflict === 'nothing' || steps.length === 0))
    return { kind: 'conflicting', conflicts: conflicts.slice(0, NAMED_MAX), count: conflicts.length }

  const head = await readHeadId(transaction)
  const counts = countSteps(steps)
  const facts = {
    name: plan.source.name,
    sha256: plan.source.sha256,
    planSha256: body.sha256,
    created: sumOf(counts.created),
    changed: sumOf(counts.changed) + counts.retired,
    conflicts: conflicts.length,
    lines: steps.map(({ line }) => line),
  }
  await appendChanges(transaction, 'imports', author, [
    { action: 'import', recordId: id, before: null, after: facts },
  ])
  if (!(await writeSteps(transaction, steps, author, control))) return { kind: 'cancelled' }

  const result: ImportResult = {
    at: author.at,
    by: author.who,
    act: await readActSince(transaction, head),
    ...counts,
    conflicts: conflicts.slice(0, NAMED_MAX),
    conflictCount: conflicts.length,
  }
  return { kind: 'ok', status: await noteApplied(transaction, id, result), result }
}

/** Reads the plan that was kept, which its hash says is the one that was shown. */
async function readPlan(transaction: Transaction<Database>, id: number, sha256: string): Promise<ImportPlan> {
  const { plan: json } = await readKept(transaction, id)
  if (hashFile(json) !== sha256) throw new HistoryBroken('The plan of an import is not the one that was kept')
  // Its hash says that it is the one that was made here.
  return z.custom<ImportPlan>().parse(JSON.parse(json))
}

/** Returns false when it was cancelled. */
async function writeSteps(
  transaction: Transaction<Database>,
  steps: readonly ImportStep[],
  author: Author,
  control: WriteControl,
): Promise<boolean> {
  const ids: NewIds = { providers: [], categories: [] }
  for (let start = 0; start < steps.length;) {
    if (control.isCancelled()) return false
    control.report(start, steps.length)
    const piece = takeAlike(steps, start)
    start += piece.length
    const [first] = piece
    if (first === undefined) continue
    const events =
      first.kind === 'create'
        ? await createAll(transaction, first.resource, piece, ids, author)
        : await updateAll(transaction, first.resource, piece, ids, author)
    await appendChanges(transaction, first.resource, author, events)
  }
  if (control.isCancelled()) return false
  control.report(steps.length, steps.length)
  return true
}

/** The steps from one on that are of its kind and its resource. */
function takeAlike(steps: readonly ImportStep[], start: number): ImportStep[] {
  const first = steps[start]
  const piece = steps.slice(start, start + STEPS_AT_ONCE)
  const end = piece.findIndex(({ kind, resource }) => kind !== first?.kind || resource !== first.resource)
  return end === -1 ? piece : piece.slice(0, end)
}

/** The ids of the new providers and categories, by their places in the plan. */
type NewIds = Record<'providers' | 'categories', (number | undefined)[]>

async function createAll(
  transaction: Transaction<Database>,
  resource: ResourceName,
  steps: readonly ImportStep[],
  ids: NewIds,
  author: Author,
): Promise<ChangeEvent[]> {
  const fields = steps.map((step) =>
    parseWhole(resource, { ...gatherTranslations(step.fields, []), ...referredIds(step, ids) }),
  )
  const records = await insertRecords(transaction, resource, fields, author)
  steps.forEach((step, at) => {
    const isReferred = resource === 'providers' || resource === 'categories'
    if (isReferred && step.kind === 'create' && step.place !== null)
      ids[resource][step.place] = records[at]?.id
  })
  return records.map(creationOf)
}

function parseWhole(resource: ResourceName, fields: Fields): Fields {
  const { schema } = descriptions[resource]
  const known = Object.keys(schema.shape).map((field) => [field, fields[field]] as const)
  return schema.parse(Object.fromEntries(known.filter(([, value]) => value !== undefined)))
}

async function updateAll(
  transaction: Transaction<Database>,
  resource: ResourceName,
  steps: readonly ImportStep[],
  ids: NewIds,
  author: Author,
): Promise<ChangeEvent[]> {
  const updates = steps.flatMap((step) => (step.kind === 'update' ? [step] : []))
  const records = await selectManyForWriting(
    transaction,
    resource,
    updates.map(({ id }) => id),
  )
  const current = new Map(records.map((record) => [record.id, record]))
  const events: ChangeEvent[] = []
  for (const step of updates) {
    const before = current.get(step.id)
    if (before === undefined) throw new Error('The record was there when the plan was held to the register')
    const told = gatherTranslations(step.fields, translationsIn(before.translations))
    const given = parsePart(resource, { ...told, ...referredIds(step, ids) })
    events.push(await updateOne(transaction, resource, before, given, author))
  }
  return events
}

async function updateOne(
  transaction: Transaction<Database>,
  resource: ResourceName,
  before: StoredRecord,
  given: Fields,
  author: Author,
): Promise<ChangeEvent> {
  const table = tables[resource]
  const fields = await completePlacement(transaction, resource, { ...before, ...given }, before)
  const changed = changedFields(table, before, fields)
  const stamps = { version: before.version + 1, updatedAt: author.at }
  const row = { ...toRow(table, fields, changed), ...stamps }
  await goOn(transaction, setColumns(transaction, table, before.id, row))
  const record: StoredRecord = { ...before, ...recordFields(table, changed, fields), ...stamps }
  return {
    action: 'update',
    recordId: before.id,
    before: historyStateOf(before),
    after: historyStateOf(record),
  }
}

/** A plan has each translation under a name of its own; a record has them as a list, of which the last of a field counts. */
function gatherTranslations(fields: Fields, before: readonly Translation[]): Fields {
  const named = Object.entries(fields).flatMap(([name, text]): Translation[] => {
    const parsed = parseTranslationName(name)
    return parsed === null ? [] : [{ ...parsed, text: String(text), source: null }]
  })
  if (named.length === 0) return fields
  const others = Object.entries(fields).filter(([name]) => parseTranslationName(name) === null)
  return { ...Object.fromEntries(others), translations: [...before, ...named] }
}

/** Reads each changed field as a form’s. */
function parsePart(resource: ResourceName, fields: Fields): Fields {
  const { shape }: { shape: Record<string, z.ZodType> } = descriptions[resource].schema
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, shape[field]?.parse(value)]),
  )
}

function referredIds({ references: { provider, category } }: ImportStep, ids: NewIds): Fields {
  const providerId = idOf(provider, ids.providers)
  const categoryId = idOf(category, ids.categories)
  return { ...(providerId !== null && { providerId }), ...(categoryId !== null && { categoryId }) }
}

function idOf(reference: PlannedReference | null, created: readonly (number | undefined)[]): number | null {
  if (reference === null) return null
  const id = 'id' in reference ? reference.id : created[reference.new]
  if (id === undefined) throw new Error('A provider or category that the plan creates was not written')
  return id
}

function countSteps(steps: readonly ImportStep[]): Pick<ImportResult, 'created' | 'changed' | 'retired'> {
  const none: ImportCounts = { providers: 0, categories: 0, cookies: 0, sections: 0, sites: 0 }
  const counts = { created: { ...none }, changed: { ...none }, retired: 0 }
  for (const step of steps) {
    if (step.kind === 'create') counts.created[step.resource] += 1
    else if (step.isRetired) counts.retired += 1
    else counts.changed[step.resource] += 1
  }
  return counts
}

function sumOf(counts: ImportCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
