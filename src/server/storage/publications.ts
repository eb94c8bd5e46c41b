import { type Kysely, sql, type Transaction } from 'kysely'
import type { ListQuery } from '#api/listQuery.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { countDifferences } from '#charter/compare/countDifferences.ts'
import { dayInFrance } from '#charter/kit/days.ts'
import { type AnsweredFinding, listBlockers, type FindingCounts } from '#charter/findings/acceptance.ts'
import { checkRegister } from '#charter/findings/checkRegister.ts'
import { freezeFindings } from '#charter/publication/freezeFindings.ts'
import { GENESIS_HASH } from '#charter/history/hashChange.ts'
import { freezeRegister, type Frozen, isSameVersion } from '#charter/publication/freezeRegister.ts'
import {
  findingCountsSchema,
  FROZEN_FILES,
  type FrozenFile,
  type Publication,
  publishedFacts,
} from '#charter/publication/publication.ts'
import type { Register } from '#charter/register/register.ts'
import {
  type Author,
  type Blocked,
  type DraftChanged,
  HistoryBroken,
  type NoSuchVersion,
  type NothingChanged,
  type Page,
  type Published,
  type SeenDraft,
  type VersionNote,
} from '#server/http/store.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { listAcceptances } from './acceptances.ts'
import { appendChanges, selectHead } from './changes.ts'
import type { Database, PublicationRow } from './database.ts'
import { listArchivedVersions, findFrozenRegister, refuseVersion, parseHashes } from './frozenFiles.ts'
import { prepareList } from './prepareList.ts'
import { readRegister } from './readRegister.ts'

/** Freezes the register and its pages, as they are in the transaction, as the next version, with its history entry. */
export async function publishRegister(
  transaction: Transaction<Database>,
  versionNote: VersionNote,
  seen: SeenDraft,
  author: Author,
): Promise<Published | NothingChanged | DraftChanged | Blocked> {
  const last = await findLastPublication(transaction)
  const number = (last?.number ?? 0) + 1
  const [head = { id: 0, hash: GENESIS_HASH }] = await selectHead(transaction, [])
  const register = await readRegister(transaction)
  const frozen = freezeRegister(register, { number, at: author.at, head })
  // When two people publish the same draft at once, the second learns that it is online, not that it changed.
  if (last !== null && isSameVersion(last, frozen)) return { kind: 'nothingChanged', publication: last }
  if (seen.number !== undefined && seen.number !== number) return { kind: 'draftChanged' }
  if (seen.sha256 !== undefined && seen.sha256 !== frozen.sha256.register) return { kind: 'draftChanged' }

  const online = await readOnlineRegister(transaction, last)
  const findingsOfDraft = await checkDraft(
    transaction,
    { register, online, versionNote, at: author.at },
    frozen,
  )
  const blockers = listBlockers(findingsOfDraft)
  if (blockers.length > 0) return { kind: 'blocked', findings: blockers }

  const { at, who: by } = author
  const findings = freezeFindings(findingsOfDraft, at)
  const contents = { ...frozen.contents, findings: findings.content }
  const sha256 = { ...frozen.sha256, findings: findings.sha256 }
  const changes = countDifferences(compareRegisters(online, register))
  const publication = {
    id: number,
    number,
    at,
    by,
    ...versionNote,
    ...changes,
    findings: findings.counts,
    head,
    sha256,
  }
  await insertPublication(transaction, publication, contents)
  await appendChanges(transaction, 'publications', author, [
    { action: 'publish', recordId: number, before: null, after: publishedFacts(publication) },
  ])
  return { kind: 'ok', publication }
}

interface Draft {
  register: Register
  online: Register | null
  versionNote: VersionNote
  at: string
}

async function checkDraft(
  transaction: Transaction<Database>,
  { register, online, versionNote: publishing, at }: Draft,
  { contents }: Frozen,
): Promise<AnsweredFinding[]> {
  const versions = await listArchivedVersions(transaction)
  const inputs = { today: dayInFrance(at), online, publishing, versions }
  const acceptances = await listAcceptances(transaction)
  return checkRegister({ register, inputs, acceptances }, new TextDecoder().decode(contents.html))
}

async function readOnlineRegister(db: Kysely<Database>, last: Publication | null): Promise<Register | null> {
  if (last === null) return null
  const frozen = await findFrozenRegister(db, last.number)
  return frozen.kind === 'ok' ? frozen.register : null
}

async function insertPublication(
  transaction: Transaction<Database>,
  publication: Publication,
  contents: Record<FrozenFile, Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const { number, at, by, note, newConsent, findings, added, changed, removed, head, sha256 } = publication
  await transaction
    .insertInto('publications')
    .values({
      id: number,
      at,
      by,
      note,
      newConsent,
      findings: findings === null ? '' : JSON.stringify(findings),
      added,
      changed,
      removed,
      headId: head.id,
      headHash: head.hash,
      sha256: JSON.stringify(sha256),
    })
    .execute()
  const last = await transaction
    .selectFrom('publication_files')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const first = (last?.id ?? 0) + 1
  for (const [index, name] of FROZEN_FILES.entries()) {
    const file = { id: first + index, publicationId: number, name, content: contents[name] }
    await transaction.insertInto('publication_files').values(file).execute()
  }
}

const listRows = prepareList<PublicationRow>({
  table: 'publications',
  selected: sql.raw('*'),
  comparedBy: columnOf,
  sortedBy: columnOf,
})

function columnOf(field: string) {
  return sql.ref<string>(field === 'number' ? 'id' : field)
}

export async function listPublications(db: Kysely<Database>, query: ListQuery): Promise<Page<Publication>> {
  const { items, total } = await listRows(db, query)
  return { items: items.map(fromRow), total }
}

export async function findLastPublication(db: Kysely<Database>): Promise<Publication | null> {
  const row = await db
    .selectFrom('publications')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

export async function getPublication(
  db: Kysely<Database>,
  number: number,
): Promise<Published | NoSuchVersion> {
  const row = await db.selectFrom('publications').selectAll().where('id', '=', number).executeTakeFirst()
  return row === undefined ? refuseVersion(db) : { kind: 'ok', publication: fromRow(row) }
}

/**
 * Finds the version online at an instant: the one with the highest number until then, even if the clock was set back.
 */
export async function findPublicationAt(
  db: Kysely<Database>,
  instant: string,
): Promise<Published | NoSuchVersion> {
  const row = await db
    .selectFrom('publications')
    .selectAll()
    .where('at', '<=', instant)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return { kind: 'ok', publication: fromRow(row) }
  const first = await db.selectFrom('publications').select('id').where('id', '=', 1).executeTakeFirst()
  return { kind: 'noSuchVersion', nearest: first === undefined ? [] : [1] }
}

function fromRow({ id, headId, headHash, sha256, findings, ...facts }: PublicationRow): Publication {
  const head = { id: headId, hash: headHash }
  const counts = findings === '' ? null : parseFindingCounts(findings, id)
  return { id, number: id, ...facts, findings: counts, head, sha256: parseHashes(sha256, id) }
}

function parseFindingCounts(findings: string, number: number): FindingCounts {
  const counts = findingCountsSchema.safeParse(tryParseJson(findings))
  if (!counts.success) throw new HistoryBroken(`What was found in version ${number} was not counted`)
  return counts.data
}
