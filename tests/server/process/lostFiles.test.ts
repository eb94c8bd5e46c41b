import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'

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

async function start(): Promise<{ server: RunningServer; cookie: string }> {
  running = await startServer({ database })
  return { server: running, cookie: await running.signIn() }
}

/** Runs the server where it is expected to refuse; `program` may be another command. */
const run = (program = 'main.ts', ...parameters: string[]) =>
  runProgram([`src/server/${program}`, ...parameters], {
    environment: { PORT: '0', DATABASE_URL: `file:${database}` },
  })

const refusal = (sentence: RegExp): unknown => ({
  code: 1,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^[^\\n]*${sentence.source}[^\\n]*\\.\\n$`)),
})

async function create(url: string, cookie: string, name: string): Promise<number> {
  const headers = { 'content-type': 'application/json', cookie }
  const body = JSON.stringify({ name })
  return (await fetch(`${url}/api/providers`, { method: 'POST', headers, body })).status
}

async function listNames(url: string, cookie: string): Promise<string> {
  const answer = await fetch(`${url}/api/providers?range=[0,99]`, { headers: { cookie } })
  return `${answer.status} ${await answer.text()}`
}

function backUp(): string {
  const copy = join(folder, 'backup.sqlite')
  const source = new DatabaseSync(database)
  source.exec(`vacuum into '${copy}'`)
  source.close()
  return copy
}

const digests = () =>
  Object.fromEntries(
    readdirSync(folder)
      // SQLite's index of its log has nothing that the log has not.
      .filter((name) => !name.endsWith('-shm'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

describe('at its start', () => {
  it('does not mix a backup with what a crash left, and opens it alone', async () => {
    const { server, cookie } = await start()
    expect(await create(server.url, cookie, 'Matomo')).toBe(201)
    const backup = backUp()
    expect(await create(server.url, cookie, 'Piwik')).toBe(201)
    await server.stop('SIGKILL')
    copyFileSync(backup, database)
    const before = digests()
    expect(await run()).toEqual(refusal(/registre\.sqlite-wal n’est pas la suite de .*registre\.sqlite/))
    expect(await run('user.ts', 'list')).toEqual(refusal(/registre\.sqlite-wal n’est pas la suite de/))
    expect((await run('verify.ts')).code).toBe(2)
    expect(digests()).toEqual(before)

    rmSync(`${database}-wal`)
    rmSync(`${database}-shm`, { force: true })
    const again = await start()
    const names = await listNames(again.server.url, again.cookie)
    expect(names).toContain('Matomo')
    expect(names).not.toContain('Piwik')
  })

  it('makes no new register where one was, unless told to', async () => {
    await (await start()).server.stop()
    rmSync(database)
    expect(await run()).toEqual(refusal(/Le registre qui était dans \S+ n’y est plus/))
    expect(readdirSync(folder)).toEqual([
      'registre.sqlite.head',
      'registre.sqlite.known',
      'registre.sqlite.lock',
    ])
    rmSync(`${database}.known`)
    await start()
    expect(existsSync(database)).toBe(true)
  })

  it('opens no other register in the place of its own', async () => {
    await (await start()).server.stop()
    renameSync(database, join(folder, 'own.sqlite'))
    renameSync(`${database}.known`, join(folder, 'own.known'))
    await (await start()).server.stop()
    renameSync(join(folder, 'own.known'), `${database}.known`)
    expect(await run()).toEqual(refusal(/est un autre registre que celui qui était là/))
    renameSync(join(folder, 'own.sqlite'), database)
    await start()
  })

  it('names what is damaged', async () => {
    await (await start()).server.stop()
    const bytes = new DatabaseSync(database)
    const { rootpage } =
      bytes.prepare(`select rootpage from sqlite_schema where name = 'changes'`).get() ?? {}
    const { page_size: size } = bytes.prepare('pragma page_size').get() ?? {}
    bytes.close()
    const content = readFileSync(database)
    content.fill(0xff, (Number(rootpage) - 1) * Number(size), Number(rootpage) * Number(size))
    rmSync(database)
    appendFileSync(database, content)
    expect(await run()).toEqual(refusal(/registre\.sqlite est abîmé \(.*changes.*\)/))
  })
})

describe('at its start, on a register that somebody or the disk changed', () => {
  async function startChanged(statements: string) {
    const { server, cookie } = await start()
    await create(server.url, cookie, 'Matomo')
    await server.stop()
    const file = new DatabaseSync(database)
    const triggers = file.prepare(`select name, sql from sqlite_schema where type = 'trigger'`).all()
    for (const { name } of triggers) file.exec(`drop trigger "${String(name)}"`)
    file.exec(statements)
    for (const { sql } of triggers) file.exec(String(sql))
    file.close()
    return start()
  }

  it.each([
    ['a letter', `update providers set name = 'Mazomo' where name = 'Matomo'`, 'providers/2'],
    ['an account', `update users set role = 'reader'`, 'users/1'],
    ['the past', `update changes set who = 'Eve' where id = 2`, 'l’écriture a été changée'],
  ])('names it, and goes on: %s', async (_what, statements, named) => {
    const { server } = await startChanged(statements)
    await vi.waitFor(() =>
      expect(server.output()).toContain('"msg":"The register is not what its history says"'),
    )
    expect(server.output()).toMatch(
      /Attention : ce que contient \S+ n’est pas ce que dit son historique : [^\n]*\n/,
    )
    expect(server.output()).toContain(named)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  it('says nothing of what nobody changed', async () => {
    const { server } = await startChanged('')
    await vi.waitFor(() => expect(server.output()).toContain('"msg":"verified"'))
    expect(server.output()).not.toContain('n’est pas ce que dit son historique')
  })
})

describe('while it runs', () => {
  it('confirms no write that would be lost, and reads nothing else, until the right file is back', async () => {
    const { server, cookie } = await start()
    const aside = join(folder, 'aside.sqlite')
    renameSync(database, aside)
    expect(await create(server.url, cookie, 'Matomo')).toBe(503)
    expect(await listNames(server.url, cookie)).toMatch(/^503 .*"message":"errors\.storageDisplaced"/)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    renameSync(aside, database)
    expect(await create(server.url, cookie, 'Matomo')).toBe(201)
    expect(await server.stop()).toBe(0)
  })

  it('writes nothing into a file that was put over its own, also when it stops', async () => {
    const { server, cookie } = await start()
    const backup = backUp()
    expect(await create(server.url, cookie, 'Matomo')).toBe(201)
    copyFileSync(backup, database)
    expect(await server.stop()).toBe(1)
    expect(readFileSync(database).equals(readFileSync(backup))).toBe(true)
    expect(server.output()).toContain('"msg":"The database was not closed"')
    expect(await run()).toEqual(refusal(/n’est pas la suite de/))
  })

  it('says that the file is damaged, on every answer that needs it, and in the log where', async () => {
    const { server, cookie } = await start()
    const other = new DatabaseSync(database)
    other.exec('pragma wal_checkpoint(truncate)')
    const { rootpage } =
      other.prepare(`select rootpage from sqlite_schema where name = 'sections'`).get() ?? {}
    other.close()
    await server.stop('SIGKILL')
    const again = await start()
    const file = openSync(database, 'r+')
    writeSync(file, Buffer.alloc(4_096, 0xff), 0, 4_096, (Number(rootpage) - 1) * 4_096)
    closeSync(file)
    const read = (path: string) =>
      fetch(`${again.server.url}/api/${path}`, { headers: { cookie: again.cookie } })
    expect((await read('sections')).status).toBe(503)
    expect(await (await read('providers')).text()).toContain('errors.storageDamaged')
    expect(await create(again.server.url, cookie, 'Matomo')).toBe(503)
    await again.server.stop()
    expect(again.server.output()).toMatch(/"reason":"database disk image is malformed; [^"]*sections/)
  })
})
