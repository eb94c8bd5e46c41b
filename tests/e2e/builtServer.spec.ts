import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { startServer } from '../support/startServer.ts'

// The tests of the server run its sources; here is what building them could break.

test('starts its thread and its processes from the files that were built', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const database = join(folder, 'registre.sqlite')
  await (await startServer({ database })).stop()
  // A larger file is verified by a process of its own.
  const file = new DatabaseSync(database)
  file.exec(
    'create table padding (content); insert into padding values (zeroblob(9000000)); drop table padding',
  )
  file.close()

  const backups = join(folder, 'backups')
  const server = await startServer({ database, environment: { BACKUP_DIR: backups } })
  await expect.poll(() => server.output()).toMatch(/"isSound":true,"msg":"verified"/)
  await expect.poll(() => server.output()).toContain('"msg":"backup"')
  expect(readdirSync(backups).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1)
  const headers = { cookie: await server.signIn() }
  const draft = await fetch(`${server.url}/api/draft/charte.html`, { headers })
  expect(draft.status).toBe(200)
  expect(await draft.text()).toContain('<h1>')
  expect(await server.stop()).toBe(0)
  expect(server.output()).not.toContain('"level":"error"')
  rmSync(folder, { recursive: true })
})

test('names the sources in what it says of an error', () => {
  const text = readFileSync('dist-server/main.js.map', 'utf8')
  const [, list = ''] = /"sources":(\[[^\]]*\])/.exec(text) ?? []
  const sources = list.match(/[^"[\],]+/g) ?? []
  expect(sources).toContain('../src/server/main.ts')
  expect(sources.filter((source) => !existsSync(resolve('dist-server', source)))).toEqual([])
})
