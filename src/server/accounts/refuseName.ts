import { type Kysely, sql } from 'kysely'
import { isConfusable, isNameOfServer } from '#charter/history/confusableNames.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { isJsonObject } from '#api/isJsonObject.ts'
import type { NameRefused } from '#server/http/accounts.ts'
import type { Database } from '#server/storage/database.ts'

/**
 * Refuses a name under which somebody could be taken for another: for the server, or for the owner of another account, as they
 * are called or ever were. `current` is the account that is to have it, null for a new one; the name that it has already stays.
 */
export async function refuseName(
  db: Kysely<Database>,
  name: string,
  current: { id: number; name: string } | null,
): Promise<NameRefused | null> {
  if (current !== null && isConfusable(current.name, name)) return null
  if (isNameOfServer(name)) return { kind: 'nameRefused', message: 'errors.nameOfServer' }
  const others = [...(await listNames(db)), ...(await listEarlierNames(db))]
  const isTaken = others.some((other) => other.id !== current?.id && isConfusable(other.name, name))
  return isTaken ? { kind: 'nameRefused', message: 'errors.nameTaken' } : null
}

interface Named {
  id: number | null
  name: string
}

async function listNames(db: Kysely<Database>): Promise<Named[]> {
  const { rows } = await sql<Named>`select id, name from users`.execute(db)
  return rows
}

/** The names in the history of the accounts. An entry is the state after it; the one before is that of an earlier entry. */
async function listEarlierNames(db: Kysely<Database>): Promise<Named[]> {
  const rows = await db
    .selectFrom('changes')
    .select(['recordId', 'after'])
    .where('resource', '=', 'users')
    .where('action', 'in', ['create', 'update'])
    .execute()
  return rows.flatMap(({ recordId, after }) => {
    const state = tryParseJson(after ?? '')
    const name = isJsonObject(state) ? state['name'] : null
    return typeof name === 'string' ? [{ id: recordId, name }] : []
  })
}
