import { copyFileSync, mkdtempSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../../support/makeSalt.ts'

const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }

let folder = ''
let path = ''
let older = ''
let store: OpenStore
let written = 0
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  path = join(folder, 'registre.sqlite')
  older = join(folder, 'older.sqlite')
  const open = () =>
    createStore(nodeSqlite(path), { register: starterRegister, now: () => new Date(author.at), makeSalt })
  await (await open()).close()
  copyFileSync(path, older)
  store = await open()
})
afterEach(async () => {
  // It is not closed over another file.
  await store.close().catch(() => {})
  rmSync(folder, { recursive: true })
})

const write = () =>
  store.create('providers', { ...starterRegister.providers[0], name: `p${(written += 1)}` }, author)
const read = () => store.get('providers', 1)

/** Through another connection, as a command of the terminal has it. */
function runSql(text: string): void {
  const other = new DatabaseSync(path)
  other.exec(text)
  other.close()
}

function backUp(): string {
  const copy = join(folder, 'copy.sqlite')
  rmSync(copy, { force: true })
  runSql(`vacuum into '${copy}'`)
  return copy
}

const displacements: [string, () => void][] = [
  ['the file is deleted', () => rmSync(path)],
  ['the file is moved', () => renameSync(path, join(folder, 'moved.sqlite'))],
  ['a backup is moved over it', () => renameSync(backUp(), path)],
  ['a backup is written over it', () => copyFileSync(backUp(), path)],
  ['it is cut off', () => truncateSync(path, 8_192)],
  ['it is emptied', () => truncateSync(path, 0)],
  ['its log is deleted', () => rmSync(`${path}-wal`)],
  ['the index of its log is deleted', () => rmSync(`${path}-shm`)],
]

// While its writes are in the log, the file is still that copy.
const overwriting: [string, () => void] = [
  'an older copy of itself is written over it',
  () => copyFileSync(older, path),
]

describe('an open register confirms no write that would be lost, and reads nothing else,', () => {
  it.each(displacements)('when %s, while some writes are in the log only', async (_what, displace) => {
    expect(await write()).toMatchObject({ kind: 'ok' })
    displace()
    await expect(read()).rejects.toMatchObject({ name: 'StoreFailure', reason: 'displaced' })
    await expect(write()).rejects.toMatchObject({ name: 'StoreFailure', reason: 'displaced' })
  })

  it.each([...displacements, overwriting])(
    'when %s, while all writes are in the file',
    async (_what, displace) => {
      await write()
      runSql('pragma wal_checkpoint(truncate)')
      await read()
      displace()
      await expect(write()).rejects.toMatchObject({ name: 'StoreFailure', reason: 'displaced' })
      await expect(read()).rejects.toMatchObject({ name: 'StoreFailure', reason: 'displaced' })
    },
  )
})

describe('an open register goes on', () => {
  it.each([
    ['is written by another program', 'update secrets set value = value'],
    ['is compacted', 'vacuum'],
    ['is analysed', 'analyze'],
    ['gets a part of its log', 'pragma wal_checkpoint(passive)'],
    ['gets all of its log', 'pragma wal_checkpoint(truncate)'],
  ])('when its file %s', async (_what, text) => {
    for (let count = 0; count < 5; count += 1) {
      expect(await write()).toMatchObject({ kind: 'ok' })
      runSql(text)
      expect(await read()).toMatchObject({ kind: 'ok' })
    }
  })

  it('when a long write is copied from its log to the file', async () => {
    const { cookies } = starterRegister
    for (let count = 0; count < 40; count += 1) {
      const fields = { ...cookies[0], name: `c${count}`, notes: 'x'.repeat(90_000) }
      expect(await store.create('cookies', fields, author)).toMatchObject({ kind: 'ok' })
      expect(await read()).toMatchObject({ kind: 'ok' })
    }
  })

  it('when its file is back where it was', async () => {
    renameSync(path, join(folder, 'moved.sqlite'))
    await expect(write()).rejects.toMatchObject({ reason: 'displaced' })
    renameSync(join(folder, 'moved.sqlite'), path)
    expect(await write()).toMatchObject({ kind: 'ok' })
  })
})
