import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { findRecentFlaw } from '#server/console/findFlawAtStart.ts'
import { openServerEvidence } from '#server/storage/evidence/openServerEvidence.ts'
import { acceptBlockers } from '../../support/acceptBlockers.ts'
import type { RunningServer } from '../../support/startServer.ts'
import { describeOnPostgres, type TestPostgres } from '../../support/testPostgres.ts'
import { runOn, senderTo, serveOn } from './runOnPostgres.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describeOnPostgres('a register on a PostgreSQL server', (database) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await serveOn(database.url())
  })
  afterAll(async () => {
    await server.stop()
    server.removeData()
  })

  it('is served, published, written to a folder and verified', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'static-'))
    try {
      const send = await senderTo(server)
      expect((await fetch(`${server.url}/charte`)).status).toBe(404)
      await acceptBlockers(server)
      expect((await send('POST', '/api/publications', { note: 'Première.' })).status).toBe(201)
      const page = await (await fetch(`${server.url}/charte.txt`)).text()
      expect(page).toContain('sessionid')
      expect((await send('GET', '/api/findings?range=[0,9]')).status).toBe(200)
      expect(await runOn(database.url(), 'publishStatic', [folder])).toMatchObject({ code: 0, stderr: '' })
      expect(readdirSync(join(folder, 'charte'))).toContain('index.html')
      const { code, stdout, stderr } = await runOn(database.url(), 'verify', [])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^audit verify: OK\n/)
      expect(stdout).toContain('anchors   1 checked, 1 on chain  (publications v1)')
      const head = /head {6}(\d+:[0-9a-f]{64})/.exec(stdout)?.[1] ?? ''
      expect((await runOn(database.url(), 'verify', ['--since', head])).stdout).toContain('1 noted elsewhere')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('takes a file from a terminal, in the name of a person', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-'))
    try {
      const file = join(folder, 'registre.csv')
      const headings = 'Nom du cookie;Finalité;Durée de vie;Prestataire;Catégorie;Service'
      writeFileSync(file, `${headings}\nligne_1;Compter les visites;13 mois;Acme;Mesure d’audience;Portail`)
      expect(await runOn(database.url(), 'import', [file, '--as', 'admin@example.fr'])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('New: 1. Changed: 0. Same: 0. Problems: 0.\n'),
        stderr: '',
      })
      const send = await senderTo(server)
      const [last] = await (await send('GET', '/api/changes?sort=["id","DESC"]&range=[0,0]')).json()
      expect(last).toMatchObject({ who: 'Administrateur <admin@example.fr>', after: { name: 'ligne_1' } })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('has its accounts managed from a terminal', async () => {
    const added = await runOn(database.url(), 'user', ['add', 'eve@example.fr', '--role', 'reader'])
    expect(added).toMatchObject({ code: 0, stderr: '' })
    expect((await runOn(database.url(), 'user', ['list'])).stdout).toContain('eve@example.fr')
  })

  it('is looked at in its recent part where it is large', async () => {
    for (const most of [100, 3])
      expect(await findRecentFlaw(await openServerEvidence(database.address()), most)).toBeNull()
    const copy = await copyDatabase(database)
    try {
      await copy.run(`set session_replication_role = replica;
        update changes set who = 'Eve' where id = (select max(id) from changes)`)
      const evidence = await openServerEvidence({ ...database.address(), database: copy.name })
      expect(await findRecentFlaw(evidence, 3)).toMatchObject({ reason: 'content' })
    } finally {
      await copy.drop()
    }
  })

  it.each([
    ['a changed entry', `update changes set who = 'Eve' where id = 3`, 'content: the entry was changed'],
    ['a changed row', `update cookies set purpose = 'x' where id = 1`, 'row: the record cookies/1'],
    [
      'a column to search by',
      `update cookies set "searchText" = '' where id = 1`,
      'derived: the column “searchText”',
    ],
    [
      'a changed file of a version',
      `update publication_files set content = '' where name = 'html'`,
      'file: the file “html” of version 1',
    ],
    [
      'a row that refers to nothing',
      `delete from providers where id = (select "providerId" from cookies limit 1)`,
      'rowMissing: the record providers/',
    ],
    [
      'a session of nobody',
      `insert into sessions (token, "userId", "expiresAt", "createdAt", "updatedAt") values ('t', 99, '', '', '')`,
      'reference: row',
    ],
    [
      'a guard that was taken away',
      'drop trigger changes_truncate on changes',
      'the trigger “changes_truncate”',
    ],
    [
      'a guard that sleeps',
      'alter table changes disable trigger changes_change',
      'the trigger “changes_change”',
    ],
    [
      'a rule that writes beside the program',
      `create rule spy as on update to users do also insert into secrets values (new.name, 'x')`,
      'the trigger “spy”',
    ],
  ])('is found to be tampered with: %s', async (_what, statement, said) => {
    const copy = await copyDatabase(database)
    try {
      await copy.run(`set session_replication_role = replica; ${statement}`)
      const { code, stdout } = await runOn(copy.url, 'verify', [])
      expect(stdout).toContain(said)
      expect(code).toBe(1)
    } finally {
      await copy.drop()
    }
  })
})

async function copyDatabase(database: TestPostgres) {
  const name = `registre_test_${crypto.randomUUID().replaceAll('-', '')}`
  await database.copyTo(name)
  return { name, ...database.other(name) }
}
