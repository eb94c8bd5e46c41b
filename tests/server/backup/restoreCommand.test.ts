import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runProgram } from '../../support/runProgram.ts'
import { ADMINISTRATOR, type RunningServer, signInAt, startServer } from '../../support/startServer.ts'
import { verify } from '../process/cleanRegister.ts'
import { create, type CrashedRegister, crashedRegister, readNames, runOn } from './crashedRegister.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

let register: CrashedRegister
beforeAll(async () => {
  register = await crashedRegister()
})
afterAll(() => register.remove())

let folder = ''
let database = ''
let running: RunningServer | null = null
beforeEach(() => {
  folder = register.copyFolder()
  database = join(folder, 'registre.sqlite')
})
afterEach(async () => {
  await running?.stop()
  running = null
})

/** Restores a file of the folder, in English. */
const restore = (name: string, ...options: string[]) =>
  runOn(folder, 'restore.ts', join(folder, name), ...options)

async function start(): Promise<RunningServer> {
  running = await startServer({ database })
  return running
}

const asides = () => readdirSync(folder).filter((name) => name.includes('.before-'))

describe('npm run restore', () => {
  it('puts a backup back, keeps what was there, and says what was done and what to do', async () => {
    const { code, stdout, stderr } = await restore('copy.sqlite')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [aside = ''] = asides()
    expect(aside).toMatch(/^registre\.sqlite\.before-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/)
    expect(asides()).toEqual([aside, `${aside}.head`, `${aside}.known`, `${aside}.sha256`])
    const kept = join(folder, aside)
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      expect.stringContaining(
        `copy.sqlite was checked and put back into ${database}: entries 1 to ${register.head}, `,
      ),
      `What was there is kept: ${kept}. “npm run verify -- ${kept}” checks it; “npm run restore -- ${kept}” goes back to it.`,
      `1 entry is no longer in the register, ${register.head + 1}: to be done again by hand.`,
    ])
    expect(stdout).toContain('npm run user -- list')
    expect(statSync(database).mode & 0o777).toBe(0o600)
    expect(await readNames(database)).toEqual(['Avant'])
    expect(await verify([], { DATABASE_URL: `file:${database}` })).toMatchObject({ code: 0, stderr: '' })
    expect(await readNames(kept)).toEqual(['Avant', 'Après'])
    expect((await start()).output()).not.toContain('went back')
  })

  it('takes a journal away, which SQLite would write over what was put back', async () => {
    const crashing = new DatabaseSync(database)
    crashing.exec('pragma journal_mode = delete; pragma cache_size = 1; begin')
    crashing.exec('create table padding (content); insert into padding values (zeroblob(1000000))')
    const journal = readFileSync(`${database}-journal`)
    crashing.exec('rollback; pragma journal_mode = wal')
    crashing.close()
    writeFileSync(`${database}-journal`, journal)
    expect(await restore('copy.sqlite')).toMatchObject({ code: 0 })
    expect(existsSync(`${database}-journal`)).toBe(false)
    expect(asides().filter((name) => name.endsWith('-journal'))).toHaveLength(1)
    expect(await readNames(database)).toEqual(['Avant'])
    expect(await verify([], { DATABASE_URL: `file:${database}` })).toMatchObject({ code: 0 })
  })

  it('puts it where a link leads to, and a backup by that link has what is in the log', async () => {
    const link = join(folder, 'link.sqlite')
    symlinkSync(database, link)
    const environment = { LANG: 'en_GB.UTF-8', DATABASE_URL: `file:${link}` }
    const [now, copy] = ['now.sqlite', 'copy.sqlite'].map((name) => join(folder, name))
    const run = (program: string, file = '') => runProgram([`src/server/${program}`, file], { environment })
    expect(await run('backup.ts', now)).toMatchObject({ code: 0, stderr: '' })
    expect(await readNames(now ?? '')).toEqual(['Avant', 'Après'])
    expect(await run('restore.ts', copy)).toMatchObject({ code: 0, stderr: '' })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(await readNames(database)).toEqual(['Avant'])
  })

  it('goes back to what was there', async () => {
    await restore('copy.sqlite')
    const [aside = ''] = asides()
    expect(await restore(aside)).toMatchObject({ code: 0 })
    expect(await readNames(database)).toEqual(['Avant', 'Après'])
  })

  it('lets nobody in by a session, or a link, of then', async () => {
    const server = await start()
    const cookie = await server.signIn()
    const { stdout } = await runProgram(['src/server/user.ts', 'add', 'zoe@example.fr', '--role', 'editor'], {
      environment: { DATABASE_URL: `file:${database}` },
    })
    const token = /#\S*?([\w-]{20,})\s*$/.exec(stdout)?.[1] ?? ''
    const checkLink = async () => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ token })
      return (await fetch(`${server.url}/api/auth/check-link`, { method: 'POST', headers, body })).status
    }
    const asked = async () => (await fetch(`${server.url}/api/cookies`, { headers: { cookie } })).status
    expect([await checkLink(), await asked()]).toEqual([200, 200])
    expect(await runOn(folder, 'backup.ts', join(folder, 'now.sqlite'))).toMatchObject({ code: 0 })
    await server.stop()
    expect(await restore('now.sqlite')).toMatchObject({ code: 0 })
    running = await startServer({ database, port: server.port })
    expect([await checkLink(), await asked()]).toEqual([404, 401])
    expect(await signInAt(running.url, ADMINISTRATOR)).toContain('registre_session=')
  })

  it('refuses while a server runs, and a server while it runs', async () => {
    const server = await start()
    expect(await restore('copy.sqlite')).toEqual({
      code: 2,
      stdout: '',
      stderr: `A server or a command uses ${database}; nothing in it was changed. Stop it first, then try again.\n`,
    })
    await create(server, await server.signIn(), 'Encore')
    await server.stop()
    running = null
    const lock = new DatabaseSync(`${database}.lock`)
    lock.exec('begin exclusive')
    expect(
      await runProgram(['src/server/main.ts'], {
        environment: { PORT: '0', DATABASE_URL: `file:${database}` },
      }),
    ).toMatchObject({ code: 1, stderr: expect.stringContaining('est en train d’être remise dans') })
    lock.close()
  })

  it('refuses while another program has the database open', async () => {
    const other = new DatabaseSync(database)
    other.prepare('select 1 from sqlite_schema').get()
    expect(await restore('copy.sqlite')).toMatchObject({ code: 2, stderr: expect.stringContaining('uses') })
    expect(asides()).toEqual([])
    other.close()
    expect(await readNames(database)).toEqual(['Avant', 'Après'])
  })

  it('puts another register in its place only if that is meant', async () => {
    const other = await startServer()
    await other.signIn()
    await other.stop()
    copyFileSync(other.database, join(folder, 'other.sqlite'))
    other.removeData()
    expect(await restore('other.sqlite', '--without-hash')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is a backup of another register'),
    })
    expect(await readNames(database)).toEqual(['Avant', 'Après'])
    expect(await restore('other.sqlite', '--without-hash', '--other-register')).toMatchObject({ code: 0 })
    expect(await readNames(database)).toEqual([])
  })

  it('makes a register where there is none, and from a file in use', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    const { code, stdout } = await runProgram(['src/server/restore.ts', database, '--without-hash'], {
      environment: { LANG: 'en_GB.UTF-8', DATABASE_URL: `file:${join(empty, 'new', 'registre.sqlite')}` },
    })
    expect(code).toBe(0)
    expect(stdout).not.toContain('What was there is kept')
    expect(await readNames(join(empty, 'new', 'registre.sqlite'))).toEqual(['Avant', 'Après'])
    expect(statSync(join(empty, 'new')).mode & 0o777).toBe(0o700)
  })

  it.each<[string, () => void]>([
    ['damaged', () => writeFileSync(database, readFileSync(database).fill(0xff, 4_096, 40_960))],
    ['gone', () => rmSync(database)],
    ['an older copy', () => copyFileSync(join(folder, 'older.sqlite'), database)],
    ['no database', () => writeFileSync(database, 'a text')],
    ['cut off', () => writeFileSync(database, readFileSync(database).subarray(0, 10_000))],
  ])('takes the place of a file that is %s, and keeps it with its log', async (_case, spoil) => {
    spoil()
    const spoiled = existsSync(database) ? readFileSync(database) : null
    const log = readFileSync(`${database}-wal`)
    expect(await readNames(database)).toEqual(expect.any(String))
    expect(await restore('copy.sqlite')).toMatchObject({ code: 0 })
    expect(await readNames(database)).toEqual(['Avant'])
    const [aside = ''] = asides().map((name) => name.replace(/(Z).*$/, '$1'))
    const kept = join(folder, aside)
    expect(existsSync(kept) ? readFileSync(kept) : null).toEqual(spoiled)
    expect(readFileSync(`${kept}-wal`)).toEqual(log)
  })

  it.each([
    ['nothing', []],
    ['two files', ['copy.sqlite', 'other']],
    ['an unknown option', ['copy.sqlite', '--force']],
  ])('explains itself for %s', async (_case, words) => {
    const { code, stderr } = await runProgram(['src/server/restore.ts', ...words], {
      environment: { DATABASE_URL: `file:${database}`, LANG: 'fr_FR.UTF-8' },
    })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('npm run restore -- FICHIER'),
    })
  })
})
