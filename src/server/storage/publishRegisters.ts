import { type Kysely } from 'kysely'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { countDifferences } from '#charter/compare/countDifferences.ts'
import { type HashFile, hashFile } from '#charter/kit/canonicalJson.ts'
import { dayAt } from '#charter/kit/days.ts'
import { type AnsweredFinding, listBlockers } from '#charter/findings/acceptance.ts'
import { checkRegister } from '#charter/findings/checkRegister.ts'
import { freezeFindings } from '#charter/publication/freezeFindings.ts'
import { hasPageNotes } from '#charter/page/assembleCharter.ts'
import { GENESIS_HASH } from '#charter/history/hashChange.ts'
import { freezeRegister, type Frozen, isSameVersion } from '#charter/publication/freezeRegister.ts'
import {
  type FrozenContents,
  listFiles,
  type Publication,
  publishedFacts,
} from '#charter/publication/publication.ts'
import { type Register, siteIdOf } from '#charter/register/register.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type {
  Author,
  DraftToPublish,
  NotPublished,
  Published,
  PublishedMany,
  SeenDraft,
  SitesRefused,
  VersionNote,
} from '#server/http/store.ts'
import { listAcceptances, requireAcceptancesAsLeft } from './acceptances.ts'
import { appendChanges, selectHead } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { listArchivedVersions, findFrozenRegister } from './frozenFiles.ts'
import { findLastPublication, getVersion } from './publications.ts'
import { isArchived } from './placement.ts'
import { readRegister, readWholeRegister, viewRegister } from './readRegister.ts'
import { requireRegisterAsLeft } from './selectForWriting.ts'

/** A site’s draft as somebody saw it, and what they say of it. */
interface SiteDraft {
  versionNote: VersionNote
  seen: SeenDraft
}

/** Freezes the register and its pages, as they are in the transaction, as the next version, with its history entry. */
export async function publishRegister(
  transaction: Transaction<Database>,
  draft: SiteDraft,
  author: Author,
  hash: HashFile = hashFile,
): Promise<Published | NotPublished> {
  await requireAllAsLeft(transaction)
  const register = await readRegister(transaction, draft.seen.siteId ?? SITE_ID)
  return publishSite(transaction, register, draft, { author, hash })
}

/** Publishes several sites, each as its next version; where one of them is refused, none is, and all that are refused are told. */
export async function publishRegisters(
  transaction: Transaction<Database>,
  drafts: readonly DraftToPublish[],
  author: Author,
  hash: HashFile = hashFile,
): Promise<PublishedMany | SitesRefused> {
  await requireAllAsLeft(transaction)
  const publications: Publication[] = []
  const refused: SitesRefused['refused'] = []
  const whole = await readWholeRegister(transaction)
  for (const { versionNote, seen } of drafts) {
    // Each takes a while: whoever asks meanwhile is answered in between, as far as that needs no database.
    await new Promise((resolve) => setTimeout(resolve))
    const register = await viewRegister(transaction, whole, seen.siteId)
    const outcome = await publishSite(transaction, register, { versionNote, seen }, { author, hash })
    if (outcome.kind === 'ok') publications.push(outcome.publication)
    else refused.push({ siteId: seen.siteId, refusal: outcome })
  }
  return refused.length === 0 ? { kind: 'ok', publications } : { kind: 'sitesRefused', refused }
}

/** What is published must be what the history left. */
async function requireAllAsLeft(transaction: Transaction<Database>): Promise<void> {
  await requireRegisterAsLeft(transaction)
  await requireAcceptancesAsLeft(transaction)
}

async function publishSite(
  transaction: Transaction<Database>,
  register: Register,
  { versionNote, seen }: SiteDraft,
  { author, hash }: { author: Author; hash: HashFile },
): Promise<Published | NotPublished> {
  const { siteId = SITE_ID } = seen
  const last = await findLastPublication(transaction, siteId)
  const number = (last?.number ?? 0) + 1
  const [head = { id: 0, hash: GENESIS_HASH }] = await selectHead(transaction, [])
  if (await isArchived(transaction, siteId)) return { kind: 'archived' }
  const online = last && (await readRegisterOf(transaction, last.id, hash))
  const frozen = freezeRegister(register, { number, at: author.at, head }, online, hash)
  // When two people publish the same draft at once, the second learns that it is online, not that it changed.
  if (last !== null && (await isOnlineAlready(transaction, { register, frozen, last }, hash)))
    return { kind: 'nothingChanged', publication: last }
  if (seen.number !== undefined && seen.number !== number) return { kind: 'draftChanged' }
  if (seen.sha256 !== undefined && seen.sha256 !== frozen.sha256.register) return { kind: 'draftChanged' }

  const findingsOfDraft = await checkDraft(
    transaction,
    { register, online, versionNote, at: author.at },
    frozen,
  )
  const blockers = listBlockers(findingsOfDraft)
  if (blockers.length > 0) return { kind: 'blocked', findings: blockers }

  const { at, who: by } = author
  const findings = freezeFindings(findingsOfDraft, at, hash)
  const contents = { ...frozen.contents, findings: findings.content }
  const sha256 = { ...frozen.sha256, findings: findings.sha256 }
  const changes = countDifferences(compareRegisters(online, register))
  const publication = {
    id: await nextId(transaction),
    number,
    ...(siteId !== SITE_ID && { siteId }),
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
    { action: 'publish', recordId: publication.id, before: null, after: publishedFacts(publication) },
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
  const versions = await listArchivedVersions(transaction, siteIdOf(register.site))
  const inputs = { today: dayAt(at, register.site.timeZone), online, publishing, versions }
  const acceptances = await listAcceptances(transaction)
  return checkRegister({ register, inputs, acceptances }, new TextDecoder().decode(contents.html))
}

/** A page that states its number and its day is compared as it would be with those of the version online. */
async function isOnlineAlready(
  db: Kysely<Database>,
  { register, frozen, last }: { register: Register; frozen: Frozen; last: Publication },
  hash: HashFile,
): Promise<boolean> {
  if (!hasPageNotes(register)) return isSameVersion(last, frozen)
  if (last.sha256.register !== frozen.sha256.register) return false
  const before = await getVersion(db, siteIdOf(register.site), last.number - 1)
  const previous = before.kind === 'ok' ? await readRegisterOf(db, before.publication.id, hash) : null
  return isSameVersion(last, freezeRegister(register, last, previous, hash))
}

async function readRegisterOf(db: Kysely<Database>, id: number, hash: HashFile): Promise<Register | null> {
  const frozen = await findFrozenRegister(db, id, hash)
  return frozen.kind === 'ok' ? frozen.register : null
}

/** The id of the next version, of whichever site. */
async function nextId(db: Kysely<Database>): Promise<number> {
  const last = await db
    .selectFrom('publications')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return (last?.id ?? 0) + 1
}

async function insertPublication(
  transaction: Transaction<Database>,
  publication: Publication,
  contents: FrozenContents & Record<'findings', Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const { id, number, siteId = SITE_ID, at, by, note, newConsent, findings, head, sha256 } = publication
  const { added, changed, removed } = publication
  await transaction
    .insertInto('publications')
    .values({
      id,
      number,
      siteId,
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
  for (const [index, name] of listFiles({ sha256 }).entries()) {
    const content = contents[name]
    if (content === undefined) throw new Error(`The file ${name} was not rendered`)
    const file = { id: first + index, publicationId: id, name, content }
    await transaction.insertInto('publication_files').values(file).execute()
  }
}
