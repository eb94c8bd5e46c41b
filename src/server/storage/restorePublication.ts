import { sql } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { canonicalRegister } from '#charter/publication/freezeRegister.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { recordsOf, type Register, type RegisterRecord } from '#charter/register/register.ts'
import type {
  Author,
  DraftChanged,
  Duplicate,
  Fields,
  NoSuchVersion,
  RestoredPublication,
  SeenDraft,
  StoredRecord,
} from '#server/http/store.ts'
import { appendChanges } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { findFrozenRegister } from './frozenFiles.ts'
import { writeEarlierState } from './restoreRecord.ts'
import { readRegister, readWholeRegister } from './readRegister.ts'
import { listSiteIds } from './placement.ts'
import { placeRestored, type RestoredSite, takeOffSite } from './placeRestored.ts'
import { getPublication } from './publications.ts'
import { findDuplicates, freePositions, selectAll } from './records.ts'
import { requireRegisterAsLeft } from './selectForWriting.ts'
import { type Table, tables } from './tables.ts'
import { changedFields, foldedColumns } from './toRow.ts'
import { removeRecord } from './writeRecords.ts'

// The records that cookies refer to are written before the cookies, and deleted after them.
const REFERRED_FIRST: readonly ResourceName[] = ['sites', 'sections', 'providers', 'categories', 'cookies']

/** Overwrites what a site has of the register with what version `id` froze, if it still is what the publisher saw. */
export async function restorePublication(
  transaction: Transaction<Database>,
  id: number,
  seen: Pick<SeenDraft, 'sha256'>,
  author: Author,
): Promise<RestoredPublication | NoSuchVersion | DraftChanged | Duplicate> {
  await requireRegisterAsLeft(transaction)
  const found = await getPublication(transaction, id)
  if (found.kind !== 'ok') return found
  const frozen = await findFrozenRegister(transaction, id)
  if (frozen.kind !== 'ok') return frozen
  const { number, siteId = SITE_ID } = found.publication
  const draft = await readRegister(transaction, siteId)
  if (seen.sha256 !== undefined && seen.sha256 !== hashFile(canonicalRegister(draft)))
    return { kind: 'draftChanged' }
  const site = { id: siteId, all: await listSiteIds(transaction) }
  const shared = await findShared(transaction, { frozen: frozen.register, draft, site })
  const plans: Plan[] = []
  for (const resource of REFERRED_FIRST)
    plans.push(await planWrites(transaction, resource, { frozen: frozen.register, draft, site, shared }))
  for (const plan of plans) await freeUniqueValues(transaction, plan)
  const taken = await findTakenName(transaction, plans)
  if (taken !== null) return taken
  const written = await carryOut(transaction, plans, author)
  const duplicate = await findDuplicate(transaction, plans)
  if (duplicate !== null) return duplicate
  await appendChanges(transaction, 'publications', author, [
    {
      action: 'restore',
      recordId: id,
      before: null,
      after: { number, written, ...(siteId !== SITE_ID && { siteId }) },
    },
  ])
  return { kind: 'ok', written }
}

/** Writes what differs; returns the number of records written or deleted. */
async function carryOut(
  transaction: Transaction<Database>,
  plans: readonly Plan[],
  author: Author,
): Promise<number> {
  for (const { resource, writes } of plans)
    for (const write of writes) await writeEarlierState(transaction, resource, write, author)
  // One category may stand under another one: the database looks at that only at the end.
  for (const { resource, surplus } of plans.toReversed())
    for (const record of surplus) await removeRecord(transaction, resource, record, author)
  return plans.reduce((sum, { writes, surplus }) => sum + writes.length + surplus.length, 0)
}

type Shared = Record<'providers' | 'categories', ReadonlySet<number | null>>

/**
 * Finds what must stay although the version does not have it: the providers and categories of cookies that stand on other sites, those
 * that no cookie has, which every site shows in its table of providers or may come to use, and the categories above those that stay.
 */
async function findShared(
  transaction: Transaction<Database>,
  { frozen, draft, site: { id, all } }: Omit<Restoration, 'shared'>,
): Promise<Shared> {
  if (all.length === 1) return { providers: new Set(), categories: new Set() }
  const { cookies, categories } = await readWholeRegister(transaction)
  const restored = new Set(frozen.cookies.map((cookie) => cookie.id))
  const elsewhere = cookies.filter(
    (cookie) => !restored.has(cookie.id) && cookie.siteIds.some((one) => one !== id),
  )
  const unused = (records: readonly { id: number }[], field: 'providerId' | 'categoryId') => {
    const taken = new Set(cookies.map((cookie) => cookie[field]))
    return records.map((record) => record.id).filter((one) => !taken.has(one))
  }
  const used = new Set([
    ...elsewhere.map(({ categoryId }) => categoryId),
    ...unused(draft.categories, 'categoryId'),
  ])
  const ours = new Set(draft.categories.map((category) => category.id))
  const staying = categories.filter((category) => used.has(category.id) || !ours.has(category.id))
  return {
    providers: new Set([
      ...elsewhere.map(({ providerId }) => providerId),
      ...unused(draft.providers, 'providerId'),
    ]),
    categories: new Set([...used, ...staying.map(({ parentId }) => parentId)]),
  }
}

/** Of several sites: a provider or category of another one may have come to have the name of what was deleted. */
async function findTakenName(
  transaction: Transaction<Database>,
  plans: readonly Plan[],
): Promise<Duplicate | null> {
  for (const { resource, writes } of plans)
    for (const { id, fields } of tables[resource].hasSites ? [] : writes)
      for (const set of descriptions[resource].unique) {
        const row = foldedColumns(tables[resource], set, fields)
        const records = await findDuplicates(transaction, tables[resource], { row, siteIds: null }, id)
        if (records.length > 0) return { kind: 'duplicate', records, fields: set }
      }
  return null
}

/** Of several sites: a cookie that stands on others too may have there the name of another one. */
async function findDuplicate(
  transaction: Transaction<Database>,
  plans: readonly Plan[],
): Promise<Duplicate | null> {
  for (const { resource, writes } of plans)
    for (const { id, fields } of writes) {
      const [set] = descriptions[resource].unique
      if (!tables[resource].hasSites || set === undefined) continue
      const row = foldedColumns(tables[resource], set, fields)
      const siteIds = [fields.siteIds].flat().map(Number)
      const records = await findDuplicates(transaction, tables[resource], { row, siteIds }, id)
      if (siteIds.length > 1 && records.length > 0) return { kind: 'duplicate', records, fields: set }
    }
  return null
}

interface Plan {
  resource: ResourceName
  writes: { id: number; current: StoredRecord | null; fields: Fields; position: number | null }[]
  /** The records that the version does not have. */
  surplus: StoredRecord[]
}

interface Restoration {
  frozen: Register
  /** What the site has now. */
  draft: Register
  site: RestoredSite
  shared: Shared
}

async function planWrites(
  transaction: Transaction<Database>,
  resource: ResourceName,
  { frozen, draft, site, shared }: Restoration,
): Promise<Plan> {
  const table = tables[resource]
  const current = new Map((await selectAll(transaction, table)).map((record) => [record.id, record]))
  const given = recordsOf(frozen, resource)
  const frozenRecords = table.hasPosition ? withOwnPositions(given) : given
  const positions = positionsOf(table, site, frozenRecords, current)
  const restored = frozenRecords.map((record) => {
    const known = current.get(record.id) ?? null
    const fields = placeRestored(resource, record, known, { ...site, frozen })
    return { id: record.id, current: known, fields, position: positions.get(record.id) ?? null }
  })
  const ids = new Set(frozenRecords.map(({ id }) => id))
  const kept = resource === 'providers' || resource === 'categories' ? shared[resource] : new Set()
  const gone = recordsOf(draft, resource).flatMap(({ id }) =>
    ids.has(id) || kept.has(id) ? [] : (current.get(id) ?? []),
  )
  const leaving = gone.map((record) => ({ record, fields: takeOffSite(resource, record, site) }))
  const writes = restored.filter(({ current: known, fields, position }) => {
    if (known === null) return true
    return (
      changedFields(table, known, fields).length > 0 || (table.hasPosition && known.position !== position)
    )
  })
  const taken = leaving.flatMap(({ record, fields }) => {
    const position = table.hasPosition ? Number(record.position) : null
    return fields === null ? [] : [{ id: record.id, current: record, fields, position }]
  })
  const surplus = leaving.flatMap(({ record, fields }) => (fields === null ? [record] : []))
  return { resource, writes: [...writes, ...taken], surplus }
}

/**
 * The position that each record gets: of a register with one site, that of the version. Of several, the records share out those
 * that they have now, so that none of another site moves; sections stay, as each site has its own order of them.
 */
function positionsOf(
  { hasPosition, name }: Table,
  { all }: RestoredSite,
  records: readonly RegisterRecord[],
  current: ReadonlyMap<number, StoredRecord>,
): Map<number, number> {
  if (!hasPosition) return new Map()
  if (all.length === 1) return new Map(records.map(({ id, position }) => [id, Number(position)]))
  let next = Math.max(0, ...[...current.values()].map(({ position }) => Number(position)))
  const free = records.map(({ id }) => Number(current.get(id)?.position ?? (next += 1)))
  const places = name === 'sections' ? free : free.toSorted((one, other) => one - other)
  return new Map(records.map(({ id }, index) => [id, places[index] ?? 0]))
}

/** Versions of earlier programs may have records with one position: those after the first move behind it. */
function withOwnPositions(records: readonly RegisterRecord[]): RegisterRecord[] {
  let last = 0
  return records
    .map((record) => ({ ...record, position: Number(record.position) }))
    .toSorted((one, other) => one.position - other.position || one.id - other.id)
    .map((record) => ({ ...record, position: (last = Math.max(record.position, last + 1)) }))
}

/**
 * Gives each record that will be overwritten or deleted a temporary unique name and no position. Otherwise, two records
 * that exchange them would have the same one for a moment.
 */
async function freeUniqueValues(
  transaction: Transaction<Database>,
  { resource, writes, surplus }: Plan,
): Promise<void> {
  const existing = [...writes.map(({ current }) => current).filter((current) => current !== null), ...surplus]
  const table = tables[resource]
  if (table.hasPosition)
    await freePositions(
      transaction,
      table,
      existing.map(({ id }) => id),
    )
  const fields = descriptions[resource].unique.flatMap(([first]) => first ?? [])
  if (fields.length === 0) return
  for (const { id } of existing) {
    const settings = fields.map((field) => sql`${sql.ref(field)} = ${`\u{FFFFD}restoring ${id}`}`)
    await sql`update ${sql.table(resource)} set ${sql.join(settings)}
      where id = ${id}`.execute(transaction)
  }
}
