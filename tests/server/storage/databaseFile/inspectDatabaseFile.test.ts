import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { inspectDatabaseFile } from '#server/storage/databaseFile/inspectDatabaseFile.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../../support/makeSalt.ts'
import { rounds } from '../../../support/rounds.ts'

const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }

let folder = ''
let path = ''
let crashed = ''
let store: OpenStore
let written = 0

const open = (file: string) =>
  createStore(nodeSqlite(file), { register: starterRegister, now: () => new Date(author.at), makeSalt })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  path = join(folder, 'registre.sqlite')
  crashed = join(folder, 'crashed.sqlite')
  written = 0
  store = await open(path)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function write(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    written += 1
    const notes = 'x'.repeat(written % 7 === 0 ? 9_000 : 50)
    await store.create('providers', { ...starterRegister.providers[0], name: `p${written}`, notes }, author)
  }
}

/** Through another connection, as a command of the terminal has it. */
function runSql(text: string): void {
  const other = new DatabaseSync(path)
  other.exec(text)
  other.close()
}

/** Copies what a crash at this moment would leave. */
function crash(): void {
  copyFileSync(path, crashed)
  copyFileSync(`${path}-wal`, `${crashed}-wal`)
  rmSync(`${crashed}-shm`, { force: true })
}

const digest = () => [crashed, `${crashed}-wal`].map((file) => readFileSync(file).toString('base64'))

describe('a register after a crash', () => {
  it('is whole at every moment, however much of the log was copied to the file', async () => {
    for (let count = 0; count < rounds(60, 12); count += 1) {
      await write(1 + (count % 4))
      if (count % 3 === 1) runSql('pragma wal_checkpoint(passive)')
      if (count % 5 === 2) runSql('pragma wal_checkpoint(truncate)')
      if (count % 7 === 3) runSql('vacuum')
      crash()
      expect(inspectDatabaseFile(crashed).kind).toBe('whole')
    }
  })

  it('is whole when a part of the log was copied, while a reader kept the rest from it', async () => {
    await write(5)
    const reader = new DatabaseSync(path)
    reader.exec('begin; select * from providers')
    await write(30)
    runSql('pragma wal_checkpoint(passive)')
    crash()
    reader.close()
    expect(inspectDatabaseFile(crashed).kind).toBe('whole')
  })

  it('is whole when the file was made by a version that did not number writes', async () => {
    await write(3)
    runSql('pragma user_version = 0; pragma wal_checkpoint(truncate)')
    await write(3)
    crash()
    expect(inspectDatabaseFile(crashed).kind).toBe('whole')
  })

  it('is not changed by being looked at', async () => {
    await write(20)
    crash()
    const before = digest()
    inspectDatabaseFile(crashed)
    expect(digest()).toEqual(before)
  })
})

/** Makes a backup now; returns its path. */
type MakeBackup = () => Promise<string>

const backups: [string, MakeBackup][] = [
  [
    'by VACUUM INTO',
    async () => {
      const copy = join(folder, 'copy.sqlite')
      runSql(`vacuum into '${copy}'`)
      return copy
    },
  ],
  [
    'by the backup of SQLite',
    async () => {
      const copy = join(folder, 'copy.sqlite')
      const source = new DatabaseSync(path)
      await backup(source, copy)
      source.close()
      return copy
    },
  ],
  [
    'by copying the file once all was in it',
    async () => {
      const copy = join(folder, 'copy.sqlite')
      runSql('pragma wal_checkpoint(truncate)')
      copyFileSync(path, copy)
      return copy
    },
  ],
  [
    'of another register',
    async () => {
      const copy = join(folder, 'other.sqlite')
      const other = await open(copy)
      await other.close()
      return copy
    },
  ],
]

describe('a backup beside the log of a crash', () => {
  it.each(backups)('is no register with it: %s, before the log began', async (_how, makeBackup) => {
    await write(20)
    const copy = await makeBackup()
    await write(20)
    runSql('pragma wal_checkpoint(truncate)')
    await write(20)
    crash()
    copyFileSync(copy, crashed)
    expect(inspectDatabaseFile(crashed)).toEqual({ kind: 'foreignWal' })
  })

  it.each(backups)('never gives a mixture: %s, while the log grew', async (_how, makeBackup) => {
    await write(20)
    runSql('pragma wal_checkpoint(truncate)')
    await write(5)
    const copy = await makeBackup()
    await write(20)
    crash()
    const whole = readFileSync(path)
    copyFileSync(copy, crashed)
    const isSame = readFileSync(copy).equals(whole)
    expect(inspectDatabaseFile(crashed).kind).toBe(isSame ? 'whole' : 'foreignWal')
  })
})

describe('what else is at the path of a register', () => {
  it('is nothing', () => {
    expect(inspectDatabaseFile(join(folder, 'missing.sqlite'))).toEqual({ kind: 'none' })
    writeFileSync(crashed, '')
    expect(inspectDatabaseFile(crashed)).toEqual({ kind: 'none' })
  })

  it('is a log whose database is gone, which SQLite would delete', async () => {
    await write(3)
    crash()
    rmSync(crashed)
    expect(inspectDatabaseFile(crashed)).toEqual({ kind: 'walAlone' })
    writeFileSync(crashed, '')
    expect(inspectDatabaseFile(crashed)).toEqual({ kind: 'walAlone' })
    expect(existsSync(`${crashed}-wal`)).toBe(true)
  })

  it('is a log of which SQLite would read only the beginning', async () => {
    await write(20)
    crash()
    const wal = readFileSync(`${crashed}-wal`)
    const middle = Math.floor(wal.length / 2)
    wal[middle] = (wal[middle] ?? 0) ^ 0xff
    writeFileSync(`${crashed}-wal`, wal)
    expect(inspectDatabaseFile(crashed)).toEqual({ kind: 'damagedWal' })
  })

  it('is a log that SQLite would take as empty, whichever of its first bytes is damaged', async () => {
    await write(3)
    crash()
    const wal = readFileSync(`${crashed}-wal`)
    for (let at = 0; at < 32; at += 1) {
      const damaged = Buffer.from(wal)
      damaged[at] = (wal[at] ?? 0) ^ 0x10
      writeFileSync(`${crashed}-wal`, damaged)
      expect([at, inspectDatabaseFile(crashed)]).toEqual([at, { kind: 'damagedWal' }])
    }
  })

  it('is a log whose last write did not end, which was not confirmed', async () => {
    await write(20)
    crash()
    const wal = readFileSync(`${crashed}-wal`)
    writeFileSync(`${crashed}-wal`, wal.subarray(0, wal.length - 100))
    expect(inspectDatabaseFile(crashed).kind).toBe('whole')
  })

  it('is a log in which the first of all writes did not end, at whichever of its frames', () => {
    crash()
    const wal = readFileSync(`${crashed}-wal`)
    const frameSize = 24 + wal.readUInt32BE(8)
    const frames = (wal.length - 32) / frameSize
    expect(frames).toBeGreaterThan(20)
    for (let count = 0; count <= frames; count += 1) {
      copyFileSync(path, crashed)
      writeFileSync(`${crashed}-wal`, wal.subarray(0, 32 + count * frameSize))
      expect([count, inspectDatabaseFile(crashed).kind]).toEqual([count, 'whole'])
    }
  })
})
