import { sql, type Transaction } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { descriptions } from '#api/resources.ts'
import { canonicalRegister } from '#charter/publication/freezeRegister.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Register } from '#charter/register/register.ts'
import type {
  Author,
  DraftChanged,
  Fields,
  NoSuchVersion,
  RestoredPublication,
  SeenDraft,
  StoredRecord,
} from '#server/http/store.ts'
import { appendChanges } from './changes.ts'
import type { Database } from './database.ts'
import { findFrozenRegister } from './frozenFiles.ts'
import { writeEarlierState } from './restoreRecord.ts'
import { readRegister } from './readRegister.ts'
import { selectAll } from './records.ts'
import { tables } from './tables.ts'
import { changedFields } from './toRow.ts'
import { removeRecord } from './writeRecords.ts'

// The records that cookies refer to are written before the cookies, and deleted after them.
const REFERRED_FIRST: readonly ResourceName[] = ['sites', 'sections', 'providers', 'categories', 'cookies']

/** Overwrites the register with the one of version `number`, if it still is the one that the publisher saw. */
export async function restorePublication(
  transaction: Transaction<Database>,
  number: number,
  seen: Pick<SeenDraft, 'sha256'>,
  author: Author,
): Promise<RestoredPublication | NoSuchVersion | DraftChanged> {
  const frozen = await findFrozenRegister(transaction, number)
  if (frozen.kind !== 'ok') return frozen
  if (seen.sha256 !== undefined) {
    const current = hashFile(canonicalRegister(await readRegister(transaction)))
    if (seen.sha256 !== current) return { kind: 'draftChanged' }
  }
  const written = await overwriteRegister(transaction, frozen.register, author)
  await appendChanges(transaction, 'publications', author, [
    { action: 'restore', recordId: number, before: null, after: { number, written } },
  ])
  return { kind: 'ok', written }
}

/** Writes the differences between the draft and `register`; returns the number of records written or deleted. */
async function overwriteRegister(
  transaction: Transaction<Database>,
  register: Register,
  author: Author,
): Promise<number> {
  const plans: Plan[] = []
  for (const resource of REFERRED_FIRST) plans.push(await planWrites(transaction, resource, register))
  for (const plan of plans) await freeUniqueValues(transaction, plan)
  for (const { resource, writes } of plans)
    for (const write of writes) await writeEarlierState(transaction, resource, write, author)
  for (const { resource, surplus } of plans.toReversed())
    for (const record of surplus) await removeRecord(transaction, resource, record, author)

  return plans.reduce((sum, { writes, surplus }) => sum + writes.length + surplus.length, 0)
}

interface Plan {
  resource: ResourceName
  writes: { id: number; current: StoredRecord | null; fields: Fields; position: number | null }[]
  /** The records that the version does not have. */
  surplus: StoredRecord[]
}

async function planWrites(
  transaction: Transaction<Database>,
  resource: ResourceName,
  register: Register,
): Promise<Plan> {
  const table = tables[resource]
  const current = new Map((await selectAll(transaction, table)).map((record) => [record.id, record]))
  const frozenRecords = recordsOf(register, resource)
  const ids = new Set(frozenRecords.map(({ id }) => id))
  const writes = frozenRecords
    .map((fields) => ({
      id: fields.id,
      current: current.get(fields.id) ?? null,
      fields,
      position: table.hasPosition ? Number(fields.position) : null,
    }))
    .filter(({ current, fields, position }) => {
      if (current === null) return true
      return (
        changedFields(table, current, fields).length > 0 ||
        (table.hasPosition && current.position !== position)
      )
    })
  return { resource, writes, surplus: [...current.values()].filter(({ id }) => !ids.has(id)) }
}

function recordsOf(register: Register, resource: ResourceName): (Fields & { id: number })[] {
  return resource === 'sites' ? [{ ...register.site, id: SITE_ID }] : register[resource]
}

/**
 * Gives each record that will be overwritten or deleted a temporary unique name. Otherwise, two records that exchange
 * their names would have the same one for a moment.
 */
async function freeUniqueValues(
  transaction: Transaction<Database>,
  { resource, writes, surplus }: Plan,
): Promise<void> {
  const [field] = descriptions[resource].unique
  if (field === undefined) return
  const existing = writes.map(({ current }) => current).filter((current) => current !== null)
  for (const { id } of [...existing, ...surplus]) {
    await sql`update ${sql.table(resource)} set ${sql.ref(field)} = ${`\u{FFFFD}restoring ${id}`}
      where id = ${id}`.execute(transaction)
  }
}
