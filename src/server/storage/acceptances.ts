import { type Kysely, sql } from 'kysely'
import type { Acceptance } from '#charter/findings/acceptance.ts'
import { findingId, type FindingKey, type FoundResource } from '#charter/findings/finding.ts'
import { dayAt } from '#charter/kit/days.ts'
import { acceptanceFlaw } from '#charter/verification/acceptanceFlaw.ts'
import { replayHistory } from '#charter/verification/replayHistory.ts'
import type {
  Accepted,
  AcceptedMany,
  DraftChanged,
  FindingAnswer,
  Author,
  NotAccepted,
} from '#server/http/store.ts'
import { RecordTampered } from '#server/http/storeErrors.ts'
import { appendChanges, type ChangeEvent, hasRegisterChanged } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { AcceptanceRow, ChangeRow, Database } from './database.ts'
import { readTimeZone } from './readRegister.ts'

/** Lists all acceptances, also of findings that are gone and acceptances that ran out. */
export async function listAcceptances(db: Kysely<Database>): Promise<Acceptance[]> {
  const rows = await db.selectFrom('acceptances').selectAll().orderBy('id').execute()
  return rows.map(fromRow)
}

/**
 * Stores acceptances, each in the place of an earlier one of the same finding and with an entry of its own in the history. With
 * `headId`, the entry after which the findings were read, nothing may have changed since then.
 */
export async function acceptFindings(
  transaction: Transaction<Database>,
  answers: readonly FindingAnswer[],
  author: Author,
  headId?: number,
): Promise<AcceptedMany | DraftChanged> {
  if (headId !== undefined && (await hasRegisterChanged(transaction, headId))) return { kind: 'draftChanged' }
  const { who: by, at } = author
  // Looking at all of them once is cheaper than at each by itself.
  await requireAcceptancesAsLeft(transaction, answers.length === 1 ? answers[0] : undefined)
  const last = await transaction
    .selectFrom('acceptances')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  let id = last?.id ?? 0
  const acceptances: Acceptance[] = []
  const events: ChangeEvent[] = []
  for (const answer of answers) {
    const before = await removeAcceptance(transaction, answer)
    const { rule, resource, recordId, aspect, field, severity, statement, reason, until } = answer
    const acceptance = { rule, resource, recordId, aspect, field, severity, statement, reason, until, by, at }
    id += 1
    await transaction
      .insertInto('acceptances')
      .values({ id, ...acceptance })
      .execute()
    acceptances.push(acceptance)
    events.push({
      action: 'accept',
      recordId: null,
      before: before && answerOf(before),
      after: answerOf(acceptance),
    })
  }
  await appendChanges(transaction, 'findings', author, events)
  return { kind: 'ok', acceptances }
}

/** Answers for the findings of a record’s copy as somebody answers for those of the record, with the same reasons and days. */
export async function copyAcceptances(
  transaction: Transaction<Database>,
  { resource, from, to }: { resource: FoundResource; from: number; to: number },
  author: Author,
): Promise<void> {
  const today = dayAt(author.at, await readTimeZone(transaction))
  const answers = (await listAcceptances(transaction))
    .filter((one) => one.resource === resource && one.recordId === from && one.until >= today)
    .map((one) => ({ ...answerOf(one), recordId: to }))
  if (answers.length > 0) await acceptFindings(transaction, answers, author)
}

export async function withdrawAcceptance(
  transaction: Transaction<Database>,
  finding: FindingKey,
  author: Author,
): Promise<Accepted | NotAccepted> {
  await requireAcceptancesAsLeft(transaction, finding)
  const acceptance = await removeAcceptance(transaction, finding)
  if (acceptance === null) return { kind: 'notAccepted' }
  await appendChanges(transaction, 'findings', author, [
    { action: 'withdraw', recordId: null, before: answerOf(acceptance), after: null },
  ])
  return { kind: 'ok', acceptance }
}

/**
 * Compares the acceptances, or the one of a finding, with what the history left of them; throws `RecordTampered` on the
 * first difference.
 */
export async function requireAcceptancesAsLeft(db: Kysely<Database>, finding?: FindingKey): Promise<void> {
  const replay = replayHistory(true)
  for (const entry of await readAnswers(db, finding)) replay.take(entry)
  const id = finding && findingId(finding)
  const isMeant = (key: string) => id === undefined || key === id
  const left = new Map([...replay.left('findings')].filter(([key]) => isMeant(key)))
  const live = (await listAcceptances(db)).filter((acceptance) => isMeant(findingId(acceptance)))
  const flaw = acceptanceFlaw(left, live)
  if (flaw?.reason === 'acceptance') throw new RecordTampered(`findings/${flaw.finding}`, 'acceptance')
}

/** Reads the entries on acceptances; with a finding, those on its record, because an entry has no column for a finding. */
async function readAnswers(db: Kysely<Database>, finding: FindingKey | undefined): Promise<ChangeRow[]> {
  const all = db
    .selectFrom('changes')
    .selectAll()
    .where('resource', '=', 'findings')
    .where('action', 'in', ['accept', 'withdraw'])
    .orderBy('id')
  if (finding === undefined) return all.execute()
  const record = `%"recordId":${finding.recordId},%`
  return all.where(sql<string>`coalesce(after, before)`, 'like', record).execute()
}

async function removeAcceptance(
  transaction: Transaction<Database>,
  { rule, resource, recordId, aspect }: FindingKey,
): Promise<Acceptance | null> {
  const row = await transaction
    .deleteFrom('acceptances')
    .where(sql.ref('rule'), '=', rule)
    .where('resource', '=', resource)
    .where('recordId', '=', recordId)
    .where('aspect', '=', aspect)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** Returns the content of an acceptance, without its author and time, which the history's entry has already. */
function answerOf({ by: _by, at: _at, ...answer }: Acceptance): FindingAnswer {
  return answer
}

function fromRow({ id: _id, ...acceptance }: AcceptanceRow): Acceptance {
  return acceptance
}
