import { type Kysely, sql, type Transaction } from 'kysely'
import type { Acceptance } from '#charter/findings/acceptance.ts'
import type { FindingKey } from '#charter/findings/finding.ts'
import type { Accepted, FindingAnswer, Author, NotAccepted } from '#server/http/store.ts'
import { appendChanges } from './changes.ts'
import type { AcceptanceRow, Database } from './database.ts'

/** Lists all acceptances, also of findings that are gone and acceptances that ran out. */
export async function listAcceptances(db: Kysely<Database>): Promise<Acceptance[]> {
  const rows = await db.selectFrom('acceptances').selectAll().orderBy('id').execute()
  return rows.map(fromRow)
}

/** Stores an acceptance, in the place of an earlier one of the same finding. */
export async function acceptFinding(
  transaction: Transaction<Database>,
  answer: FindingAnswer,
  { who: by, at }: Author,
): Promise<Accepted> {
  const before = await removeAcceptance(transaction, answer)
  const { rule, resource, recordId, aspect, field, severity, statement, reason, until } = answer
  const acceptance = { rule, resource, recordId, aspect, field, severity, statement, reason, until, by, at }
  const last = await transaction
    .selectFrom('acceptances')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  await transaction
    .insertInto('acceptances')
    .values({ id: (last?.id ?? 0) + 1, ...acceptance })
    .execute()
  await appendChanges(transaction, 'findings', { who: by, at }, [
    { action: 'accept', recordId: null, before: before && answerOf(before), after: answerOf(acceptance) },
  ])
  return { kind: 'ok', acceptance }
}

export async function withdrawAcceptance(
  transaction: Transaction<Database>,
  finding: FindingKey,
  author: Author,
): Promise<Accepted | NotAccepted> {
  const acceptance = await removeAcceptance(transaction, finding)
  if (acceptance === null) return { kind: 'notAccepted' }
  await appendChanges(transaction, 'findings', author, [
    { action: 'withdraw', recordId: null, before: answerOf(acceptance), after: null },
  ])
  return { kind: 'ok', acceptance }
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
