import type { Kysely } from 'kysely'
import { SITE_ID } from '#charter/register/siteId.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import {
  type EarlierPage,
  earlierPageFacts,
  type EarlierPageFacts,
  findDaysFlaw,
} from '#charter/publication/earlierPage.ts'
import { earlierPageFactsSchema } from '#charter/publication/earlierPageSchema.ts'
import type {
  Archived,
  Author,
  DeclarablePage,
  Declared,
  NotDeclared,
  NotFound,
  OtherPageDeclared,
} from '#server/http/store.ts'
import { HistoryBroken, RecordTampered } from '#server/http/storeErrors.ts'
import { appendChanges } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { isArchived } from './placement.ts'
import { getVersion } from './publications.ts'
import { readTimeZone } from './readRegister.ts'

const RESOURCE = 'earlierPages'

/** Their files are kept for good, so there is an end to how many there can be of a site: 200 MB. */
const PAGES_MAX = 20

/** Keeps a page as version 0, in the place of the one that is declared now, if that is the one that the author saw. */
export async function declareEarlierPage(
  transaction: Transaction<Database>,
  { siteId = SITE_ID, replaces, content, ...given }: DeclarablePage,
  author: Author,
): Promise<Declared | NotDeclared> {
  if (await isArchived(transaction, siteId)) return { kind: 'archived' }
  const pages = await listAllEarlierPages(transaction)
  await requireFilesAsLeft(transaction, pages)
  const ofSite = pages.filter((page) => siteOfPage(page) === siteId)
  const current = findDeclared(ofSite)
  if ((current?.id ?? null) !== replaces) return { kind: 'otherPageDeclared' }
  if (ofSite.length >= PAGES_MAX) return { kind: 'tooManyPages', max: PAGES_MAX }
  const flaw = findDaysFlaw(given, {
    now: author.at,
    timeZone: await readTimeZone(transaction),
    firstVersionAt: await readFirstVersionAt(transaction, siteId),
  })
  if (flaw !== null) return { kind: 'daysRefused', flaw }

  const id = pages.length + 1
  const site = siteId === SITE_ID ? {} : { siteId }
  const facts: EarlierPageFacts = { id, ...site, ...given, size: content.length, sha256: hashFile(content) }
  await transaction.insertInto('earlier_pages').values({ id, content }).execute()
  if (current !== null) await appendRetraction(transaction, current, author)
  await appendChanges(transaction, RESOURCE, author, [
    { action: 'declare', recordId: id, before: null, after: { ...facts } },
  ])
  const { at, who: by } = author
  return { kind: 'ok', page: { number: 0, ...facts, at, by, retracted: null } }
}

/** Ends the declaration of a page. Its file and its entry stay. */
export async function retractEarlierPage(
  transaction: Transaction<Database>,
  id: number,
  author: Author,
): Promise<Declared | OtherPageDeclared | NotFound | Archived> {
  const pages = await listAllEarlierPages(transaction)
  const page = pages.find((one) => one.id === id)
  if (page === undefined) return { kind: 'notFound', id }
  if (await isArchived(transaction, siteOfPage(page))) return { kind: 'archived' }
  if (page.retracted !== null) return { kind: 'otherPageDeclared' }
  await appendRetraction(transaction, page, author)
  return { kind: 'ok', page: { ...page, retracted: { at: author.at, by: author.who } } }
}

async function appendRetraction(
  transaction: Transaction<Database>,
  page: EarlierPage,
  author: Author,
): Promise<void> {
  await appendChanges(transaction, RESOURCE, author, [
    { action: 'retract', recordId: page.id, before: { ...earlierPageFacts(page) }, after: null },
  ])
}

/** Lists all that were declared of a site, in their order, also those that were retracted. */
export async function listEarlierPages(db: Kysely<Database>, siteId: number): Promise<EarlierPage[]> {
  return (await listAllEarlierPages(db)).filter((page) => siteOfPage(page) === siteId)
}

async function listAllEarlierPages(db: Kysely<Database>): Promise<EarlierPage[]> {
  const entries = await db
    .selectFrom('changes')
    .select(['id', 'at', 'who', 'action', 'recordId', 'after'])
    .where('resource', '=', RESOURCE)
    .where('action', 'in', ['declare', 'retract'])
    .orderBy('id')
    .execute()
  const pages = new Map<number, EarlierPage>()
  for (const { id: entry, at, who: by, action, recordId, after } of entries) {
    const id = recordId ?? 0
    const declared = pages.get(id)
    const facts = earlierPageFactsSchema.safeParse(tryParseJson(after ?? ''))
    if (action === 'declare' && facts.success && facts.data.id === id)
      pages.set(id, { number: 0, ...facts.data, at, by, retracted: null })
    else if (action === 'retract' && declared !== undefined)
      pages.set(id, { ...declared, retracted: { at, by } })
    else throw new HistoryBroken(`Entry ${entry} declares no page`)
  }
  return [...pages.values()]
}

/** Finds the page that stands as version 0. */
function findDeclared(pages: readonly EarlierPage[]): EarlierPage | null {
  return pages.find(({ retracted }) => retracted === null) ?? null
}

/** Reads the bytes of a page; null when it was never declared. Throws `HistoryBroken` unless they are those of its entry. */
export async function readEarlierPage(
  db: Kysely<Database>,
  id: number,
): Promise<{ page: EarlierPage; content: Uint8Array<ArrayBuffer> } | null> {
  const page = (await listAllEarlierPages(db)).find((one) => one.id === id)
  if (page === undefined) return null
  const row = await db.selectFrom('earlier_pages').select('content').where('id', '=', id).executeTakeFirst()
  if (row === undefined || hashFile(new Uint8Array(row.content)) !== page.sha256)
    throw new HistoryBroken(`The file of the earlier page ${id} is not the one that was declared`)
  return { page, content: new Uint8Array(row.content) }
}

/** Throws `RecordTampered` where a file was taken away, or put there: the next one would take its number. */
async function requireFilesAsLeft(
  transaction: Transaction<Database>,
  pages: readonly EarlierPage[],
): Promise<void> {
  const rows = await transaction.selectFrom('earlier_pages').select('id').orderBy('id').execute()
  const count = Math.max(rows.length, pages.length)
  for (let at = 0; at < count; at += 1)
    if (rows[at]?.id !== pages[at]?.id)
      throw new RecordTampered(`${RESOURCE}/${pages[at]?.id ?? rows[at]?.id}`, 'id')
}

async function readFirstVersionAt(db: Kysely<Database>, siteId: number): Promise<string | null> {
  const first = await getVersion(db, siteId, 1)
  return first.kind === 'ok' ? first.publication.at : null
}

function siteOfPage({ siteId = SITE_ID }: EarlierPageFacts): number {
  return siteId
}
