import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createStore } from '#server/storage/createStore.ts'
import { makeRandomSalt } from '#server/storage/makeRandomSalt.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { type CleanRegister, cleanRegister, verify } from '../process/cleanRegister.ts'
import { AUTHOR, openFile } from './livedRegister.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const FRENCH = { LANG: 'fr_FR.UTF-8' }
const noteSchema = z.strictObject({ register: z.string(), head: z.string(), seenAt: z.iso.datetime() })
const readNote = (path: string) => noteSchema.parse(JSON.parse(readFileSync(`${path}.head`, 'utf8')))

describe('npm run verify of a file that it saw before', () => {
  let register: CleanRegister
  let path = ''
  let older = ''
  beforeEach(async () => {
    register = await cleanRegister()
    path = register.path
    older = register.tampered('')
    await verify([path])
  })
  afterEach(() => register.remove())

  /** Writes into the file as the server does. */
  async function grow(file: string, notes: string): Promise<void> {
    const store = await openFile(file)
    await store.updateMany('providers', [1], { notes }, AUTHOR)
    await store.close()
  }

  it('remembers the head in a file for this account alone', async () => {
    expect(statSync(`${path}.head`).mode & 0o777).toBe(0o600)
    expect(readNote(path).head).toMatch(/^17:[0-9a-f]{64}$/)
    expect(await verify([path])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/3 checked, 3 on chain {2}\(publications v1\.\.v2, 1 seen 20[^)]*Z\)/),
      stderr: '',
    })
  })

  it('raises no alarm when the history grew, and remembers the new end', async () => {
    await grow(path, 'relu')
    expect(await verify([path])).toMatchObject({ code: 0, stderr: '' })
    expect(readNote(path).head).toMatch(/^18:/)
  })

  it('finds an end that was cut off after the last version, since when, and says what to do', async () => {
    const before = readNote(path)
    copyFileSync(
      register.tampered("delete from changes where id = 17; update providers set notes = '', version = 1"),
      path,
    )
    const english = await verify([path])
    expect(english).toMatchObject({ code: 1, stderr: '' })
    expect(english.stdout).toContain('tail: the end of the history went back')
    expect(english.stdout).toContain(before.seenAt)
    const { code, stdout } = await verify([path], FRENCH)
    expect(code).toBe(1)
    expect(stdout).toContain('la fin de l’historique a reculé\u00A0: le ')
    expect(stdout).toContain('supprimez le fichier .head à côté de la base et recommencez')
    expect(readNote(path)).toEqual(before)
  })

  it('says it to programs', async () => {
    const { head, seenAt } = readNote(path)
    copyFileSync(register.tampered('delete from changes where id = 17'), path)
    expect(JSON.parse((await verify([path, '--json'])).stdout)).toMatchObject({
      exitCode: 1,
      flaw: { reason: 'tail', anchor: { id: 17, hash: head.slice(3), publication: null, seenAt } },
    })
  })

  it('finds an older copy that was put back and went on otherwise', async () => {
    await grow(path, 'relu')
    await verify([path])
    copyFileSync(older, path)
    // The next entry gets the number of the one that is gone.
    await grow(path, 'autre')
    expect(await verify([path])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('the end of the history went back, and the history went on otherwise'),
    })
  })

  it('never remembers a head of a history that does not hold', async () => {
    const before = readNote(path)
    copyFileSync(register.tampered(`update cookies set purpose = 'x' where id = 2`), path)
    expect(await verify([path])).toMatchObject({ code: 1 })
    expect(readNote(path)).toEqual(before)
    rmSync(`${path}.head`)
    expect(await verify([path])).toMatchObject({ code: 1 })
    expect(() => readNote(path)).toThrow('ENOENT')
  })

  it('takes up a backup that was put back on purpose, once its note was deleted', async () => {
    await grow(path, 'relu')
    await verify([path])
    copyFileSync(older, path)
    expect(await verify([path])).toMatchObject({ code: 1 })
    rmSync(`${path}.head`)
    expect(await verify([path])).toMatchObject({ code: 0 })
  })

  it('compares nothing with another register, says so, and remembers that one', async () => {
    rmSync(path)
    const now = () => new Date(AUTHOR.at)
    // The salts make it another register, though it begins with the same records at the same instant.
    const store = await createStore(nodeSqlite(path), {
      register: publishableStarter,
      now,
      makeSalt: makeRandomSalt,
    })
    const first = await store.registerId()
    await store.close()
    expect(await verify([path])).toMatchObject({
      code: 0,
      stderr: `${path}.head is about another register: the end of this one was not compared with the one that was noted.\n`,
    })
    expect(readNote(path).register).toBe(first)
  })

  it('says that a note cannot be read, and writes it anew', async () => {
    writeFileSync(`${path}.head`, '{"head":"17:x"}')
    expect(await verify([path])).toMatchObject({
      code: 0,
      stderr: `${path}.head cannot be read: the end of the history was not compared with the one that was noted.\n`,
    })
    expect(readNote(path).head).toMatch(/^17:/)
  })

  it('says that it could not remember, and holds to its result', async () => {
    // Also whoever may write everywhere cannot write a file over a folder.
    mkdirSync(`${older}.head.new`)
    const { code, stdout, stderr } = await verify([older])
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `The end of the history could not be remembered in ${older}.head (EISDIR). This does not change the result; note the line “head” elsewhere.\n`,
    })
    expect(stdout).toContain('audit verify: OK')
    expect(JSON.parse((await verify([older, '--json'])).stdout)).toMatchObject({
      exitCode: 0,
      warnings: [expect.stringContaining('EISDIR')],
    })
  })
})

describe('a server that was stopped by force', () => {
  let folder = ''
  let database = ''
  let running: RunningServer | null = null
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'registre-'))
    database = join(folder, 'registre.sqlite')
  })
  afterEach(async () => {
    await running?.stop('SIGKILL')
    running = null
    rmSync(folder, { recursive: true })
  })

  it('has lost its log: verify finds it, and the server says it at its start and goes on', async () => {
    expect(await (await startServer({ database })).stop()).toBe(0)
    running = await startServer({ database })
    await addProvider(running)
    expect(await verify([database])).toMatchObject({ code: 0, stderr: '' })
    const { seenAt } = readNote(database)
    await running.stop('SIGKILL')
    for (const ending of ['-wal', '-shm']) rmSync(database + ending)
    expect(await verify([database])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('tail: the end of the history went back'),
    })

    running = await startServer({ database, environment: { LANG: 'fr_FR.UTF-8' } })
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200)
    expect(await running.stop()).toBe(0)
    expect(running.output()).toContain(
      `Attention\u00A0: la fin de l’historique a reculé. Le ${seenAt}, une écriture `,
    )
    expect(running.output()).toContain('"msg":"The end of the history went back"')

    rmSync(`${database}.head`)
    running = await startServer({ database })
    expect(await running.stop()).toBe(0)
    expect(running.output()).not.toContain('went back')
  })

  it('knows that an older copy was put back, though nobody ever verified', async () => {
    expect(await (await startServer({ database })).stop()).toBe(0)
    copyFileSync(database, join(folder, 'older.sqlite'))
    running = await startServer({ database })
    await addProvider(running)
    expect(await running.stop()).toBe(0)
    running = await startServer({ database })
    expect(await running.stop()).toBe(0)
    const noted = readNote(database)

    copyFileSync(join(folder, 'older.sqlite'), database)
    running = await startServer({ database })
    expect(await running.stop()).toBe(0)
    expect(running.output()).toContain('"msg":"The end of the history went back"')
    // What stands there now is not taken for the end.
    expect(readNote(database)).toEqual(noted)
  })
})

async function addProvider({ url, signIn }: RunningServer): Promise<void> {
  const headers = { 'content-type': 'application/json', cookie: await signIn() }
  const body = JSON.stringify({ name: 'Matomo' })
  expect((await fetch(`${url}/api/providers`, { method: 'POST', headers, body })).status).toBe(201)
}
