import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { writeEarlierState } from '#server/storage/restoreRecord.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { putOnline } from '../../support/putOnline.ts'
import { rounds } from '../../support/rounds.ts'

vi.setConfig({ testTimeout: 120_000 })

const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const open = (path: string): Promise<OpenStore> =>
  createStore(nodeSqlite(path), { register: publishableStarter, now: () => new Date(author.at), makeSalt })
const aFile = () => join(mkdtempSync(join(folder, 'run-')), 'registre.sqlite')
const section = { heading: 'Partie', body: '<p>a</p>', kind: 'text', columns: [], topics: [], wording: 'own' }

async function sectionsOf(store: OpenStore): Promise<{ id: number; position: number }[]> {
  return (await store.register()).sections.map(({ id, position }) => ({ id, position }))
}

type Step =
  | { kind: 'create' | 'restoreVersion' | 'publish' }
  | { kind: 'delete' | 'restore'; at: number }
  | { kind: 'reorder'; keys: number[] }

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(
    { kind: 'create' },
    { kind: 'create' },
    { kind: 'restoreVersion' },
    { kind: 'publish' },
  ),
  fc.record({ kind: fc.constantFrom('delete', 'restore'), at: fc.nat() }),
  fc.record({ kind: fc.constant('reorder'), keys: fc.array(fc.nat(), { minLength: 2, maxLength: 12 }) }),
)

/** Takes a step; returns the order that it asked for, null when it asked for none. */
async function take(store: OpenStore, step: Step, deleted: Map<number, number>): Promise<number[] | null> {
  const ids = (await sectionsOf(store)).map(({ id }) => id)
  switch (step.kind) {
    case 'create':
      await store.create('sections', section, author)
      return null
    case 'publish':
      // Without what a charter must say it is refused, which leaves the order as it is.
      await store.publish({ note: '', newConsent: '' }, {}, author)
      return null
    case 'restoreVersion':
      await store.restorePublication(1, {}, author)
      for (const { id } of await sectionsOf(store)) deleted.delete(id)
      return null
    case 'delete': {
      const id = ids[step.at % Math.max(1, ids.length)]
      if (id === undefined) return null
      await store.delete('sections', id, null, author)
      deleted.set(id, await store.headId())
      return null
    }
    case 'restore': {
      const [id, change] = [...deleted][step.at % Math.max(1, deleted.size)] ?? []
      if (id === undefined || change === undefined || ids.includes(id)) return null
      await store.restoreRecord('sections', id, { change, version: null }, author)
      deleted.delete(id)
      return null
    }
    case 'reorder': {
      const asked = ids.toSorted((one, other) => (step.keys[one % 12] ?? 0) - (step.keys[other % 12] ?? 0))
      await store.reorder('sections', asked, author)
      return asked
    }
  }
}

it('gives every record a place of its own and the order that was asked for, whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 25 }), async (steps) => {
      const path = aFile()
      const store = await open(path)
      const deleted = new Map<number, number>()
      await putOnline(store, '', author)
      for (const step of steps) {
        const head = await store.headId()
        const before = await sectionsOf(store)
        const asked = await take(store, step, deleted)
        const shown = await sectionsOf(store)
        const positions = shown.map(({ position }) => position)
        expect(new Set(positions).size).toBe(positions.length)
        expect(positions.every((position) => position > 0)).toBe(true)
        if (asked === null) continue
        expect(shown.map(({ id }) => id)).toEqual(asked)
        const isSame = before.every(({ id }, index) => id === asked[index])
        expect((await store.headId()) - head).toBe(isSame ? 0 : 1)
      }
      await store.close()
      expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact' })
    }),
    { numRuns: rounds(60, 15), seed: 20_261_128 },
  )
})

it('puts a record back behind the others where another has its place now', async () => {
  const path = aFile()
  const store = await open(path)
  await store.delete('cookies', 4, null, author)
  const deletion = await store.headId()
  const { cookies } = publishableStarter
  const created = await store.create('cookies', { ...cookies[0], name: 'autre' }, author)
  expect(created).toMatchObject({ kind: 'ok', record: { id: 5, position: 4 } })
  await store.restoreRecord('cookies', 4, { change: deletion, version: null }, author)
  await store.reorder('cookies', [4, 5], author)
  const shown = (await store.register()).cookies.map(({ id, position }) => [id, position])
  expect(shown).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
  ])
  await store.close()
  expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact' })
})

it('separates records of an earlier register that had one position, and says so in the history', async () => {
  const path = aFile()
  const earlier = await open(path)
  await earlier.delete('cookies', 4, null, author)
  await earlier.create('cookies', { ...publishableStarter.cookies[0], name: 'autre' }, author)
  // As an earlier program left it: two records with the position 4, put in order in vain.
  await earlier.write(async (transaction) => {
    await sql`drop index cookies_position`.execute(transaction)
    const fields = { ...publishableStarter.cookies[3], siteIds: [1], siteLocations: [], translations: [] }
    await writeEarlierState(transaction, 'cookies', { id: 4, current: null, fields, position: 4 }, author)
    return { kind: 'ok' }
  })
  await earlier.close()
  const file = new DatabaseSync(path)
  file.exec(`create index cookies_position on cookies (position, id);
    delete from migrations where name = '0011-unique-positions';
    drop index categories_position; create index categories_position on categories (position, id);
    drop index sections_position; create index sections_position on sections (position, id)`)
  unsalt(file)
  file.close()

  const store = await open(path)
  expect((await store.register()).cookies.map(({ id, position }) => [id, position]).slice(-2)).toEqual([
    [4, 4],
    [5, 5],
  ])
  const { items } = await store.changes({
    conditions: [],
    search: '',
    sort: { field: 'id', direction: 'desc' },
    range: { first: 0, last: 0 },
  })
  expect(items).toMatchObject([
    {
      who: 'local',
      action: 'reorder',
      resource: 'cookies',
      before: { ids: [1, 2, 3, 4, 5], positions: [1, 2, 3, 4, 4] },
      after: { ids: [1, 2, 3, 4, 5], positions: [1, 2, 3, 4, 5] },
    },
  ])
  await store.reorder('cookies', [5, 4], author)
  await store.close()
  expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact' })
})

/** Writes the history anew in the form that entries had before they were salted, and takes that step back. */
function unsalt(file: DatabaseSync): void {
  const trigger = file.prepare(`select sql from sqlite_schema where name = 'changes_update'`).get()
  file.exec('drop trigger changes_update')
  const update = file.prepare('update changes set "previousHash" = ?, hash = ? where id = ?')
  let previousHash = '0'.repeat(64)
  for (const row of file.prepare('select * from changes order by id').all()) {
    const { id, resource } = row
    const facts = { id, at: row.at, who: row.who, action: row.action, resource, recordId: row.recordId }
    const content = canonicalize({ ...facts, before: recordOf(row.before), after: recordOf(row.after) })
    const link = canonicalize({ contentHash: sha256(content ?? ''), id, resource })
    const hash = sha256(`registre-changes-v2${previousHash}${link}`)
    update.run(previousHash, hash, Number(id))
    previousHash = hash
  }
  file.exec(`alter table changes drop column algorithm; alter table changes drop column salt;
    delete from migrations where name = '0012-salted-history'; ${String(trigger?.sql)}`)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const recordOf = (json: SQLOutputValue | undefined): unknown =>
  typeof json === 'string' ? JSON.parse(json) : null
