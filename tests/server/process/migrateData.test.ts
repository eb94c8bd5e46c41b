import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { acceptBlockers } from '../../support/acceptBlockers.ts'
import { runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'
import { describeOnPostgres } from '../../support/testPostgres.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const idSchema = z.looseObject({ id: z.number() })

const move = (from: string, to: string) =>
  runProgram(['src/server/migrateData.ts', from, to], { environment: { LANG: 'en_GB' } })

const verify = async (url: string) => {
  const environment = { DATABASE_URL: url, LANG: 'en_GB' }
  return (await runProgram(['src/server/verify.ts'], { environment })).stdout
}

/** All rows of all tables of a file, but for when it was migrated. */
function readFile(path: string): Record<string, unknown[]> {
  const file = new DatabaseSync(path, { readOnly: true })
  const tables = file
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not glob '*_search*' and name <> 'migrations'
       and name not like 'sqlite_stat%' order by name`,
    )
    .all()
  const rows: Record<string, unknown[]> = {}
  for (const { name } of tables)
    rows[String(name)] = file.prepare(`select * from "${String(name)}" order by 1`).all()
  file.close()
  return rows
}

describeOnPostgres('npm run migrate-data', (database) => {
  let folder = ''
  let origin = ''
  let cookie = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'move-'))
    origin = join(folder, 'origin.sqlite')
    const server = await startServer({ database: origin })
    cookie = await live(server)
    await server.stop()
    // What was seen of it stays with it.
    rmSync(`${origin}.head`)
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  afterEach(() => database.empty())

  const send = (server: RunningServer, method: string, path: string, body?: object) =>
    fetch(server.url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(body && { body: JSON.stringify(body) }),
    })

  /** Does a little of everything that leaves rows behind; resolves with a session. */
  async function live(server: RunningServer): Promise<string> {
    cookie = await server.signIn()
    await acceptBlockers(server)
    await send(server, 'POST', '/api/publications', { note: 'Première, avec « é » et 😀.' })
    for (let count = 0; count < 250; count += 1)
      await send(server, 'POST', '/api/providers', { name: `Prestataire ${count}` })
    const last = idSchema.parse(await (await send(server, 'POST', '/api/providers', { name: 'Ôté' })).json())
    await send(server, 'DELETE', `/api/providers/${last.id}?version=1`)
    await send(server, 'POST', '/api/users', {
      name: 'Ève',
      email: 'eve@example.fr',
      role: 'reader',
      language: 'fr',
    })
    await send(server, 'PATCH', '/api/cookies?filter={"id":[1]}', { service: 'Deuxième' })
    await send(server, 'POST', '/api/publications', { note: '' })
    return cookie
  }

  it('takes a register to a server and back, the same to the last row', async () => {
    const expected = await verify(`file:${origin}`)
    const there = await move(`file:${origin}`, database.url())
    expect(there).toMatchObject({ code: 0, stderr: '' })
    const head = /^head {6}(\S+)/m.exec(expected)?.[1] ?? ''
    expect(there.stdout).toContain(`with the same end of the history: ${head}`)
    expect(there.stdout).toContain('and 14 published files')
    expect(await verify(database.url())).toBe(expected)

    const back = join(folder, 'back.sqlite')
    expect(await move(database.url(), `file:${back}`)).toMatchObject({ code: 0, stderr: '' })
    expect(await verify(`file:${back}`)).toBe(expected)
    expect(statSync(back).mode & 0o777).toBe(0o600)
    expect(readFile(back)).toEqual(readFile(origin))
    expect(readdirSync(folder).filter((name) => name.includes('moving'))).toEqual([])
  })

  it('lets people go on where they were, and gives no id again', async () => {
    await move(`file:${origin}`, database.url())
    const server = await startServer({ environment: { DATABASE_URL: database.url() } })
    try {
      const created = await send(server, 'POST', '/api/providers', { name: 'Après' })
      expect(created.status).toBe(201)
      // One that was deleted had the id before.
      const ids = z
        .array(idSchema)
        .parse(await (await send(server, 'GET', '/api/providers?range=[0,499]')).json())
      expect(idSchema.parse(await created.json()).id).toBe(253)
      expect(ids).toHaveLength(252)
      expect(await (await fetch(`${server.url}/charte.txt`)).text()).toContain('Deuxième')
    } finally {
      await server.stop()
      server.removeData()
    }
    expect(await verify(database.url())).toMatch(/^audit verify: OK/)
  })

  it('copies nothing from a file that a server has open, nor to one', async () => {
    const path = join(folder, 'served.sqlite')
    const served = await startServer({ database: path })
    try {
      for (const [from, to] of [
        [`file:${path}`, database.url()],
        [database.url(), `file:${path}`],
      ] as const) {
        const said = `A server or a command is using ${path}: nothing was copied. Stop it, and try again.\n`
        expect(await move(from, to)).toMatchObject({ code: 1, stdout: '', stderr: said })
      }
      const [tables] = await database.run(`select count(*) from pg_tables where schemaname = 'public'`)
      expect(tables?.rows).toEqual([{ count: '0' }])
    } finally {
      await served.stop()
    }
    expect(await move(`file:${path}`, database.url())).toMatchObject({ code: 0, stderr: '' })
  })

  it('changes nothing of a database or a file that is there already', async () => {
    await move(`file:${origin}`, database.url())
    const before = await verify(database.url())
    for (const [from, to] of [
      [`file:${origin}`, database.url()],
      [database.url(), `file:${origin}`],
    ] as const) {
      const { code, stderr } = await move(from, to)
      expect([code, stderr]).toEqual([1, expect.stringContaining('is not empty: nothing in it was changed')])
    }
    expect(await verify(database.url())).toBe(before)
    await database.empty()
    await database.run('create table theirs (id integer)')
    expect((await move(`file:${origin}`, database.url())).stderr).toContain('is another program’s database')
  })

  it.each([
    [`update cookies set purpose = 'x' where id = 1`, 'is not what its history says: nothing was copied'],
    [`insert into migrations values ('9999-later', '')`, 'comes from a newer version of this program'],
  ])('copies nothing of a register that was tampered with, or is newer: %s', async (statement, said) => {
    const path = join(folder, 'other.sqlite')
    copyFileSync(origin, path)
    const file = new DatabaseSync(path)
    file.exec(statement)
    file.close()
    const { code, stderr } = await move(`file:${path}`, database.url())
    expect([code, stderr]).toEqual([1, expect.stringContaining(said)])
    const [tables] = await database.run(`select count(*) from pg_tables where schemaname = 'public'`)
    expect(tables?.rows).toEqual([{ count: '0' }])
    for (const name of readdirSync(folder)) if (name.startsWith('other')) rmSync(join(folder, name))
  })

  it.each([
    [['x', 'y'], 'Usage:'],
    [['file:a', 'file:b'], 'Between two files there is nothing to convert'],
    [
      ['file:/nowhere/registre.sqlite', 'postgres://localhost:1/x'],
      '/nowhere/registre.sqlite cannot be used',
    ],
  ])('says what is wrong with %j', async ([from = '', to = ''], said) => {
    expect(await move(from, to)).toMatchObject({ code: 1, stderr: expect.stringContaining(said) })
  })
})
