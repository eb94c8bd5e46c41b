import { type Kysely, sql } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import type { Fields } from '#server/http/store.ts'
import type { Database } from '../database.ts'
import { tables } from '../tables.ts'
import { readLists } from '../toRow.ts'

/** The values by which records are told apart, of all at once: to ask for each of thousands would take as long as writing them. */
export interface TakenNames {
  /** Takes the values of a record, of a new one without an id; tells whether another one has them. */
  take(resource: NamedResource, fields: Fields, id: number | null): boolean
  /** Whether fields that are set on a cookie are among those. */
  isMoved(fields: Fields): boolean
  /** Those that a cookie has now. */
  of(id: number): Fields
}

type NamedResource = 'providers' | 'categories' | 'cookies'
const NAMED: readonly NamedResource[] = ['providers', 'categories', 'cookies']

const IDENTITY: readonly string[] = [...descriptions.cookies.unique.flat(), 'siteIds']

export async function createTakenNames(db: Kysely<Database>): Promise<TakenNames> {
  const holders = new Map<string, number | null>()
  const cookies = new Map<number, Fields>()
  for (const resource of NAMED)
    for (const record of await selectNames(db, resource)) {
      for (const key of keysOf(resource, record)) holders.set(key, Number(record.id))
      if (resource === 'cookies') cookies.set(Number(record.id), record)
    }

  return {
    take(resource, fields, id) {
      const keys = keysOf(resource, fields)
      const isTaken = keys.some((key) => holders.has(key) && (id === null || holders.get(key) !== id))
      if (!isTaken) for (const key of keys) holders.set(key, id)
      return isTaken
    },
    isMoved: (fields) => IDENTITY.some((field) => field in fields),
    of: (id) => cookies.get(id) ?? {},
  }
}

/** A record’s unique values; of a cookie, those on each of its sites. */
function keysOf(resource: NamedResource, fields: Fields): string[] {
  const { foldName } = tables[resource]
  const valueOf = (field: string) => {
    const text = String(fields[field])
    return field === 'name' && foldName !== null ? foldName(text) : text
  }
  return descriptions[resource].unique.flatMap((set) => {
    const key = [resource, ...set, ...set.map(valueOf)]
    const sites = resource === 'cookies' ? [fields.siteIds].flat() : [null]
    return sites.map((siteId) => JSON.stringify([...key, siteId]))
  })
}

async function selectNames(db: Kysely<Database>, resource: ResourceName): Promise<Fields[]> {
  const table = tables[resource]
  const fields = [...descriptions[resource].unique.flat(), ...(table.hasSites ? ['siteIds'] : [])]
  const columns = sql.join(['id', ...fields].map((field) => sql.ref(field)))
  const { rows } = await sql<Fields>`select ${columns} from ${sql.table(resource)}`.execute(db)
  const structured = table.structured.filter((field) => fields.includes(field))
  return rows.map((row) => readLists({ ...table, structured }, row))
}
