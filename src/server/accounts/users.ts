import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isLimitable, mayWriteOn, type Role } from '#api/access.ts'
import type { Invitation, User, UserRecord } from '#api/account.ts'
import type { ListQuery } from '#api/listQuery.ts'
import type { LimitRefused, NameRefused } from '#server/http/accounts.ts'
import type { Author, Duplicate, Fields, NotFound, Page, Stale } from '#server/http/store.ts'
import { appendChanges } from '#server/storage/changes.ts'
import type { Transaction } from '#server/storage/createWriter.ts'
import type { Database, Row, Value } from '#server/storage/database.ts'
import { prepareList } from '#server/storage/prepareList.ts'
import { requireAsLeft } from '#server/storage/requireAsLeft.ts'
import { accountKeys } from '#server/storage/toRow.ts'
import { deleteLinks } from './links.ts'
import { refuseName } from './refuseName.ts'
import { endSessions } from './sessions.ts'
import { formatSiteLimit, parseSiteLimit, presentLimit, refuseLimit } from './siteLimit.ts'

/** An account without the number of its open sessions. Its limit may name sites that are gone. */
export type UserRow = Omit<UserRecord, 'openSessions'>
type SelectedRow = Omit<UserRow, 'disabled' | 'siteIds'> & { banned: number; siteIds: string }

const STATUS: RawBuilder<Value> = sql`case when users.banned <> 0 then 'disabled'
  when exists (select 1 from credentials where credentials."userId" = users.id) then 'active'
  else 'invited' end`

const SELECTED = sql`users.id, users.name, users.email, users.role, users.language, users."siteIds", users.banned,
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

function fromRow({ banned, siteIds, ...row }: SelectedRow): UserRow {
  return { ...row, siteIds: parseSiteLimit(siteIds), disabled: banned !== 0 }
}

export async function findUser(db: Kysely<Database>, id: number): Promise<UserRow | undefined> {
  return selectUser(db, sql`users.id = ${id}`)
}

/** Finds an account that an entry will be about. Throws `RecordTampered` unless it is what the history left. */
export async function findUserForWriting(
  transaction: Transaction<Database>,
  id: number,
): Promise<UserRow | undefined> {
  const user = await findUser(transaction, id)
  await requireAsLeft(transaction, 'users', new Map([[id, user ? userHistoryStateOf(user) : null]]))
  return user
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

/** Lists the names of those who have one of these roles, may write on all of these sites and can sign in, by name. */
export async function listNames(
  db: Kysely<Database>,
  roles: readonly Role[],
  sites: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string; siteIds: string }>`select users.name, users."siteIds" from users
    where users.role in (${sql.join(roles)}) and ${STATUS} = 'active'
    order by users."nameKey", users.id`.execute(db)
  return rows
    .filter(({ siteIds }) => mayWriteOn({ siteIds: parseSiteLimit(siteIds) }, sites))
    .map(({ name }) => name)
}

export async function hasUsers(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql`select 1 from users limit 1`.execute(db)
  return rows.length > 0
}

type AddOutcome = { kind: 'ok'; user: UserRow } | Duplicate | NameRefused | LimitRefused

/** Adds an account without a password. */
export async function addUser(
  transaction: Transaction<Database>,
  { siteIds = null, ...invitation }: Invitation,
  author: Author,
): Promise<AddOutcome> {
  const refused =
    (await findDuplicate(transaction, invitation.email, null)) ??
    (await refuseName(transaction, invitation.name, null)) ??
    (await refuseLimit(transaction, invitation.role, siteIds))
  if (refused !== null) return refused
  const row: Row = {
    ...columnsOf({ ...invitation, siteIds }),
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

type UpdateOutcome = AddOutcome | NotFound | Stale | { kind: 'lastAdministrator' }

/**
 * Changes an account. At least one administrator with a password must remain; an invited one does not count, because
 * they may never accept.
 */
export async function updateUser(
  transaction: Transaction<Database>,
  id: number,
  version: number,
  { name, email, role, language, disabled, siteIds: given }: User,
  author: Author,
): Promise<UpdateOutcome> {
  const current = await findUserForWriting(transaction, id)
  if (current === undefined) return { kind: 'notFound', id }
  if (current.version !== version)
    return {
      kind: 'stale',
      current: { ...current, siteIds: await presentLimit(transaction, current.siteIds) },
    }
  // Where a body says nothing of a limit, it stays, with the sites that are gone.
  const siteIds = given === undefined ? current.siteIds : given
  const refused =
    (await findDuplicate(transaction, email, id)) ??
    (await refuseName(transaction, name, current)) ??
    (await refuseLimit(transaction, role, given === undefined && isLimitable(role) ? null : siteIds))
  if (refused !== null) return refused
  const wasAdministrator = current.role === 'administrator' && !current.disabled
  const isAdministrator = role === 'administrator' && !disabled
  if (wasAdministrator && !isAdministrator && (await isLastAdministrator(transaction, id)))
    return { kind: 'lastAdministrator' }
  const user = await overwriteUser(
    transaction,
    current,
    { ...columnsOf({ name, email, role, language, siteIds }), banned: disabled ? 1 : 0 },
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
): Promise<{ kind: 'ok'; user: UserRow } | NameRefused> {
  await findUserForWriting(transaction, id)
  const current = await getUser(transaction, id)
  const refused = await refuseName(transaction, name, current)
  if (refused !== null) return refused
  const user = await overwriteUser(transaction, current, columnsOf({ ...current, name, language }), author)
  return { kind: 'ok', user }
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
function isSameUser({ disabled, ...user }: UserRow, row: Row): boolean {
  const present: Row = { ...columnsOf(user), banned: disabled ? 1 : 0 }
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
  return {
    kind: 'duplicate',
    records: [{ resource: 'users', id: twin.id, name: twin.name }],
    fields: ['email'],
  }
}

async function isLastAdministrator(transaction: Transaction<Database>, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from users
    where role = 'administrator' and banned = 0 and id <> ${id}
      and exists (select 1 from credentials where credentials."userId" = users.id) limit 1`.execute(
    transaction,
  )
  return rows.length === 0
}

function columnsOf({
  name,
  email,
  role,
  language,
  siteIds,
}: Pick<UserRow, 'name' | 'email' | 'role' | 'language' | 'siteIds'>): Row {
  return { name, email, role, language, siteIds: formatSiteLimit(siteIds), ...accountKeys({ name, email }) }
}

/**
 * Returns the state of an account for the history: the decisions about it, not its use. Without a limit it says nothing of sites, as
 * before there could be one.
 */
function userHistoryStateOf({
  status: _status,
  lastSignInAt: _lastSignInAt,
  siteIds,
  ...user
}: UserRow): Fields {
  return { ...user, ...(siteIds !== null && { siteIds }) }
}
