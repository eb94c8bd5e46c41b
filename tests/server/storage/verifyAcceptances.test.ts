import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { appendChanges } from '#server/storage/changes.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { putOnline } from '../../support/putOnline.ts'

let folder = ''
let path = ''
const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  path = join(folder, 'registre.sqlite')
  const store = await createStore(nodeSqlite(path), {
    register: publishableStarter,
    now: () => new Date(author.at),
    makeSalt,
  })
  const finding = { rule: 'R13', resource: 'cookies', aspect: '' } as const
  const answer = {
    field: 'lifetime',
    severity: 'warning',
    statement: '{"args":{"name":"sessionid"},"message":"missing"}',
    reason: 'Le prestataire est interrogé.',
    until: '2026-12-31',
  } as const
  // Entries 11 to 14: two acceptances, one that replaces the first, one withdrawal.
  await store.acceptFindings([{ ...finding, ...answer, recordId: 1 }], author)
  await store.acceptFindings([{ ...finding, ...answer, recordId: 2 }], author)
  await store.acceptFindings([{ ...finding, ...answer, recordId: 1, until: '2027-01-31' }], author)
  await store.withdrawAcceptance({ ...finding, recordId: 2 }, author)
  await putOnline(store, '', author)
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

function tamper(statement: string): void {
  const database = new DatabaseSync(path)
  for (const { name } of database.prepare(`select name from sqlite_schema where type = 'trigger'`).all())
    database.exec(`drop trigger "${String(name)}"`)
  database.exec(statement)
  database.close()
}

it('finds who answers for what was found as the history says', async () => {
  expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact', entries: 15, files: 7 })
})

it.each([
  ['the day', `update acceptances set until = '2030-01-31'`, 13],
  ['the reason', `update acceptances set reason = 'Rien à signaler.'`, 13],
  ['who it was', `update acceptances set by = 'Eve'`, 13],
  ['the field', `update acceptances set field = 'purpose'`, 13],
  ['the severity', `update acceptances set severity = 'blocker'`, 13],
  ['all of it, by taking it away', 'delete from acceptances', 13],
])('finds that somebody changed %s', async (_what, statement, id) => {
  tamper(statement)
  expect(await verifyDatabase(path, [])).toMatchObject({
    kind: 'tampered',
    flaw: { reason: 'acceptance', id, finding: 'R13-cookies-1' },
  })
})

it('finds nothing wrong with an answer from before it was kept which field it is about', async () => {
  const store = await createStore(nodeSqlite(path), {
    register: publishableStarter,
    now: () => new Date(author.at),
    makeSalt,
  })
  const answer = {
    rule: 'R13',
    resource: 'cookies',
    recordId: 3,
    aspect: '',
    severity: 'warning',
    statement: '{"args":{"name":"csrftoken"},"message":"missing"}',
    reason: 'Le prestataire est interrogé.',
    until: '2026-12-31',
  } as const
  await store.write(async (transaction) => {
    const { who: by, at } = author
    await transaction
      .insertInto('acceptances')
      .values({ id: 9, ...answer, field: null, by, at })
      .execute()
    await appendChanges(transaction, 'findings', author, [
      { action: 'accept', recordId: null, before: null, after: answer },
    ])
    return { kind: 'ok' }
  })
  await store.close()
  expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact', entries: 16 })
})

it('finds an answer that nobody gave', async () => {
  tamper(
    `insert into acceptances select 9, rule, resource, 3, aspect, severity, statement, reason, until, by, at, field from acceptances`,
  )
  expect(await verifyDatabase(path, [])).toMatchObject({
    kind: 'tampered',
    flaw: { reason: 'acceptance', id: null, finding: 'R13-cookies-3' },
  })
})

it.each([
  ['what was said of consent', `update publications set "newConsent" = 'yes'`, { field: 'newConsent' }],
  ['how much was found', `update publications set findings = ''`, { field: 'findings' }],
  [
    'what was found',
    `update publication_files set content = cast('{}' as blob) where name = 'findings'`,
    { file: 'findings' },
  ],
  ['that it was kept', `delete from publication_files where name = 'findings'`, { file: 'findings' }],
])('finds that a version is not as it was published: %s', async (_what, statement, flaw) => {
  tamper(statement)
  expect(await verifyDatabase(path, [])).toMatchObject({
    kind: 'tampered',
    flaw: { id: 15, number: 1, ...flaw },
  })
})
