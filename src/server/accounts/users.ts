import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Invitation, User, UserRecord } from '#api/account.ts'
import type { ListQuery } from '#api/listQuery.ts'
import { foldText } from '#charter/kit/foldText.ts'
import type { Author, Duplicate, Fields, NotFound, Page, Stale } from '#server/http/store.ts'
import { appendChanges } from '#server/storage/changes.ts'
import type { Database, Row, Value } from '#server/storage/database.ts'
import { prepareList } from '#server/storage/prepareList.ts'
import { collationKey } from '#server/storage/toRow.ts'
import { deleteLinks } from './links.ts'
import { endSessions } from './sessions.ts'

/** An account without the number of its open sessions. */
export type UserRow = Omit<UserRecord, 'openSessions'>
type SelectedRow = Omit<UserRow, 'disabled'> & { banned: number }

const STATUS: RawBuilder<Value> = sql`case when users.banned <> 0 then 'disabled'
  when exists (select 1 from credentials where credentials."userId" = users.id) then 'active'
  else 'invited' end`

const SELECTED = sql`users.id, users.name, users.email, users.role, users.language, users.banned,
  ${STATUS} as status, users."lastSignInAt", users.version, users."createdAt", users."updatedAt"`

const listRows = prepareList<SelectedRow>({
  table: 'users',
  selected: SELECTED,
  comparedBy: columnOf,
  sortedBy: (field) => {
    if (field === 'name') return sql.ref('users.nameKey')
    return field === 'lastSignInAt' ? sql`coalesce(${sql.ref('users.lastSignInAt')}, '')` : columnOf(field)
  },
})

function columnOf(field: string): RawBuilder<Value> {
  return field === 'status' ? STATUS : sql.ref(`users.${field}`)
}

export async function listUsers(db: Kysely<Database>, query: ListQuery): Promise<Page<UserRow>> {
  const { items, total } = await listRows(db, query)
  return { items: items.map(fromRow), total }
}

function fromRow({ banned, ...row }: SelectedRow): UserRow {
  return { ...row, disabled: banned !== 0 }
}

export async function findUser(db: Kysely<Database>, id: number): Promise<UserRow | undefined> {
  return selectUser(db, sql`users.id = ${id}`)
}

export async function findUserByEmail(db: Kysely<Database>, email: string): Promise<UserRow | undefined> {
  return selectUser(db, sql`users.email = ${email}`)
}

async function selectUser(
  db: Kysely<Database>,
  condition: RawBuilder<unknown>,
): Promise<UserRow | undefined> {
  const { rows } = await sql<SelectedRow>`select ${SELECTED} from users where ${condition}`.execute(db)
  return rows[0] && fromRow(rows[0])
}

export async function hasUsers(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql`select 1 from users limit 1`.execute(db)
  return rows.length > 0
}

/** Adds an account without a password. */
export async function addUser(
  transaction: Transaction<Database>,
  { name, email, role, language }: Invitation,
  author: Author,
): Promise<{ kind: 'ok'; user: UserRow } | Duplicate> {
  const duplicate = await findDuplicate(transaction, email, null)
  if (duplicate !== null) return duplicate
  const row: Row = {
    ...columnsOf({ name, email, role, language }),
    version: 1,
    createdAt: author.at,
    updatedAt: author.at,
  }
  const columns = Object.keys(row).map((column) => sql.ref(column))
  const { rows } = await sql<{ id: number }>`insert into users (${sql.join(columns)})
    values (${sql.join(Object.values(row))}) returning id`.execute(transaction)
  const user = await getUser(transaction, rows[0]?.id ?? 0)
  await appendChanges(transaction, 'users', author, [
    { action: 'create', recordId: user.id, before: null, after: userHistoryStateOf(user) },
  ])
  return { kind: 'ok', user }
}

type UpdateOutcome =
  { kind: 'ok'; user: UserRow } | NotFound | Stale | Duplicate | { kind: 'lastAdministrator' }

/**
 * Changes an account. At least one administrator with a password must remain; an invited one does not count, because
 * they may never accept.
 */
export async function updateUser(
  transaction: Transaction<Database>,
  id: number,
  version: number,
  { name, email, role, language, disabled }: User,
  author: Author,
): Promise<UpdateOutcome> {
  const current = await findUser(transaction, id)
  if (current === undefined) return { kind: 'notFound', id }
  if (current.version !== version) return { kind: 'stale', current: { ...current } }
  const duplicate = await findDuplicate(transaction, email, id)
  if (duplicate !== null) return duplicate
  const wasAdministrator = current.role === 'administrator' && !current.disabled
  const isAdministrator = role === 'administrator' && !disabled
  if (wasAdministrator && !isAdministrator && (await isLastAdministrator(transaction, id)))
    return { kind: 'lastAdministrator' }
  const user = await overwriteUser(
    transaction,
    current,
    { ...columnsOf({ name, email, role, language }), banned: disabled ? 1 : 0 },
    author,
  )
  if (disabled) await endSessions(transaction, id)
  // A link that was sent to the old address may be read by another person.
  if (disabled || email !== current.email) await deleteLinks(transaction, id)
  return { kind: 'ok', user }
}

/** Changes the fields that a person may change in their own account. */
export async function updateProfile(
  transaction: Transaction<Database>,
  id: number,
  { name, language }: Pick<User, 'name' | 'language'>,
  author: Author,
): Promise<UserRow> {
  const current = await getUser(transaction, id)
  return overwriteUser(transaction, current, columnsOf({ ...current, name, language }), author)
}

/** Records a sign-in. The account itself does not change, so its version stays the same. */
export async function noteSignIn(transaction: Transaction<Database>, id: number, at: string): Promise<void> {
  await sql`update users set "lastSignInAt" = ${at} where id = ${id}`.execute(transaction)
}

async function overwriteUser(
  transaction: Transaction<Database>,
  current: UserRow,
  row: Row,
  author: Author,
): Promise<UserRow> {
  if (isSameUser(current, row)) return current
  const changed = { ...row, version: current.version + 1, updatedAt: author.at }
  const settings = Object.entries(changed).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  await sql`update users set ${sql.join(settings)} where id = ${current.id}`.execute(transaction)
  const user = await getUser(transaction, current.id)
  await appendChanges(transaction, 'users', author, [
    {
      action: 'update',
      recordId: user.id,
      before: userHistoryStateOf(current),
      after: userHistoryStateOf(user),
    },
  ])
  return user
}

// Tells whether a save changes nothing, so that the history needs no entry.
function isSameUser({ name, email, role, language, disabled }: UserRow, row: Row): boolean {
  const present: Row = { ...columnsOf({ name, email, role, language }), banned: disabled ? 1 : 0 }
  return Object.entries(row).every(([column, value]) => present[column] === value)
}

async function getUser(transaction: Transaction<Database>, id: number): Promise<UserRow> {
  const user = await findUser(transaction, id)
  if (user === undefined) throw new Error(`There is no user ${id}`)
  return user
}

async function findDuplicate(
  transaction: Transaction<Database>,
  email: string,
  id: number | null,
): Promise<Duplicate | null> {
  const twin = await findUserByEmail(transaction, email)
  if (twin === undefined || twin.id === id) return null
  return { kind: 'duplicate', records: [{ resource: 'users', id: twin.id, name: twin.name }] }
}

async function isLastAdministrator(transaction: Transaction<Database>, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from users
    where role = 'administrator' and banned = 0 and id <> ${id}
      and exists (select 1 from credentials where credentials."userId" = users.id) limit 1`.execute(
    transaction,
  )
  return rows.length === 0
}

function columnsOf({ name, email, role, language }: Invitation): Row {
  return {
    name,
    email,
    role,
    language,
    searchText: foldText(`${name}\n${email}`),
    nameKey: collationKey(name),
  }
}

/** Returns the state of an account for the history: the decisions about it, not its use. */
function userHistoryStateOf({ status: _status, lastSignInAt: _lastSignInAt, ...user }: UserRow): Fields {
  return user
}
