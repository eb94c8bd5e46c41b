import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ResourceName } from '#api/resourceNames.ts'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { appendChanges, type ChangeEvent } from '#server/storage/changes.ts'
import type { Transaction } from '#server/storage/createWriter.ts'
import type { Database } from '#server/storage/database.ts'
import { selectById } from '#server/storage/records.ts'
import { tables } from '#server/storage/tables.ts'
import { historyStateOf } from '#server/storage/selectForWriting.ts'
import { overwriteRecord, removeRecord } from '#server/storage/writeRecords.ts'
import { ANSWER, AUTHOR, type LivedRegister, livedRegister, writeDirectly } from './livedRegister.ts'

// Somebody changes a row by SQL, and a program that does not look writes over it: the history must give them away.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let register: LivedRegister
beforeAll(async () => {
  register = await livedRegister()
})
afterAll(() => register.remove())

type Work = (transaction: Transaction<Database>) => Promise<unknown>

async function rowOf(transaction: Transaction<Database>, resource: ResourceName, id: number) {
  const row = await selectById(transaction, tables[resource], id)
  if (row === undefined) throw new Error(`There is no ${resource}/${id}`)
  return row
}

function save(resource: ResourceName, id: number, fields: object): Work {
  return async (transaction) => {
    const row = await rowOf(transaction, resource, id)
    return overwriteRecord(transaction, resource, row, { ...row, ...fields }, AUTHOR)
  }
}

function remove(resource: ResourceName, id: number): Work {
  return async (transaction) =>
    removeRecord(transaction, resource, await rowOf(transaction, resource, id), AUTHOR)
}

function append(resource: string, event: Partial<ChangeEvent>): Work {
  const blank = { action: 'update', recordId: null, before: null, after: null } as const
  return (transaction) => appendChanges(transaction, resource, AUTHOR, [{ ...blank, ...event }])
}

function appendRow(resource: ResourceName, id: number, action: 'create' | 'restore'): Work {
  return async (transaction) => {
    const after = historyStateOf(await rowOf(transaction, resource, id))
    return append(resource, { action, recordId: id, after })(transaction)
  }
}

const before = (resource: string, recordId: number | null, field: string) => ({
  reason: 'before',
  resource,
  recordId,
  field,
})
const predecessor = (resource: string, recordId: number | null, isThere: boolean) => ({
  reason: 'predecessor',
  resource,
  recordId,
  isThere,
})

const state = { name: 'Léa', email: 'lea@example.fr', role: 'editor', language: 'fr', id: 2, disabled: true }
const stamps = { version: 2, createdAt: AUTHOR.at, updatedAt: AUTHOR.at }

const CASES: [what: string, statements: string, work: Work, flaw: object][] = [
  [
    'a cookie saved once more',
    `update cookies set purpose = 'x' where id = 1`,
    save('cookies', 1, { notes: 'revu' }),
    before('cookies', 1, 'purpose'),
  ],
  [
    'a cookie whose place was changed',
    `update cookies set position = 99 where id = 2`,
    save('cookies', 2, { notes: 'revu' }),
    before('cookies', 2, 'position'),
  ],
  [
    'a provider, in a field that nobody publishes',
    `update providers set contact = 'x' where id = 1`,
    save('providers', 1, { notes: 'revu' }),
    before('providers', 1, 'contact'),
  ],
  [
    'a category',
    `update categories set consent = 'required' where id = 1`,
    save('categories', 1, { name: 'Autre' }),
    before('categories', 1, 'consent'),
  ],
  [
    'a section that was then deleted',
    `update sections set body = '<p>x</p>' where id = 1`,
    remove('sections', 1),
    before('sections', 1, 'body'),
  ],
  [
    'the site',
    `update sites set columns = '[]'`,
    save('sites', 1, { title: 'Encore une' }),
    before('sites', 1, 'columns'),
  ],
  [
    'a version number put back, so that an open form still fits',
    `update cookies set version = 1 where id = 1`,
    save('cookies', 1, { notes: 'revu' }),
    before('cookies', 1, 'version'),
  ],
  [
    'a record that nobody added',
    `create table held as select * from providers where id = 1;
     update held set id = 99, name = 'x';
     insert into providers select * from held; drop table held`,
    save('providers', 99, { notes: 'revu' }),
    predecessor('providers', 99, false),
  ],
  [
    'a record that was added a second time',
    `update cookies set purpose = 'x' where id = 1`,
    appendRow('cookies', 1, 'create'),
    predecessor('cookies', 1, true),
  ],
  [
    'a record brought back that was never deleted',
    `update cookies set purpose = 'x' where id = 1`,
    appendRow('cookies', 1, 'restore'),
    predecessor('cookies', 1, true),
  ],
  [
    'an order, after two records traded places',
    `create temp table places as select id, position from cookies;
     update cookies set position = -id where id in (1, 2);
     update cookies set position = (select position from places where places.id = 3 - cookies.id) where id in (1, 2)`,
    append('cookies', { action: 'reorder', before: { ids: [4, 1, 2, 3] }, after: { ids: [3, 4, 1, 2] } }),
    before('cookies', null, 'position'),
  ],
  [
    'an order of records that there are not',
    '',
    append('cookies', { action: 'reorder', before: { ids: [1, 77] }, after: { ids: [77, 1] } }),
    predecessor('cookies', 77, false),
  ],
  [
    'a role',
    `update users set role = 'administrator' where id = 2`,
    append('users', {
      recordId: 2,
      before: { ...state, ...stamps, role: 'administrator' },
      after: { ...state, ...stamps, version: 3, role: 'administrator', disabled: false },
    }),
    before('users', 2, 'role'),
  ],
  [
    'a password for an account that nobody added',
    '',
    append('users', { action: 'setPassword', recordId: 9 }),
    predecessor('users', 9, false),
  ],
  [
    'an acceptance given again',
    `update acceptances set until = '2030-01-01'`,
    append('findings', {
      action: 'accept',
      before: { ...ANSWER, recordId: 1, until: '2030-01-01' },
      after: { ...ANSWER, recordId: 1, until: '2030-01-01', reason: 'Encore demandé.' },
    }),
    before('findings', null, 'until'),
  ],
  [
    'an acceptance withdrawn that nobody gave',
    '',
    append('findings', { action: 'withdraw', before: { ...ANSWER, recordId: 4 } }),
    predecessor('findings', null, false),
  ],
  [
    'an imported list in the place of another one',
    '',
    append('trackers', { action: 'import', before: { list: 'x.csv' }, after: { list: 'y.csv' } }),
    before('trackers', null, 'list'),
  ],
  [
    'a row of the imported list, before the next one took its place',
    `update known_trackers set lifetime = 'P9Y'`,
    append('trackers', {
      action: 'import',
      before: { list: '_gid.csv', count: 2, leftOut: 0, sha256: '_gid', rowsSha256: 'x' },
      after: { list: '_ga.csv', count: 2, leftOut: 0, sha256: '_ga', rowsSha256: 'x' },
    }),
    before('trackers', null, 'rowsSha256'),
  ],
  [
    'a version published a second time',
    '',
    append('publications', { action: 'publish', recordId: 2, after: { number: 2 } }),
    { reason: 'publication', number: 2 },
  ],
  [
    'a version restored that there never was',
    '',
    append('publications', { action: 'restore', recordId: 7, after: { number: 7, written: 0 } }),
    predecessor('publications', 7, false),
  ],
]

describe('npm run verify', () => {
  it('finds nothing wrong with a history of every kind of entry', async () => {
    expect(await verifyDatabase(register.path, [])).toMatchObject({ kind: 'intact' })
  })

  it.each(CASES)(
    'names what was changed before it was written over: %s',
    async (_what, statements, work, flaw) => {
      const path = register.tampered(statements)
      await writeDirectly(path, work)
      expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'tampered', flaw })
    },
  )

  it('names it also when all is put back afterwards', async () => {
    const path = register.tampered(`update cookies set purpose = 'x' where id = 1`)
    await writeDirectly(path, save('cookies', 1, { notes: 'revu' }))
    await writeDirectly(path, save('cookies', 1, { purpose: 'Garder la session ouverte', notes: '' }))
    expect(await verifyDatabase(path, [])).toMatchObject({
      kind: 'tampered',
      flaw: before('cookies', 1, 'purpose'),
    })
  })
})
