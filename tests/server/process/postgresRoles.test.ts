import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { acceptBlockers } from '../../support/acceptBlockers.ts'
import { describeOnPostgres } from '../../support/testPostgres.ts'
import { runOn, senderTo, serveOn } from './runOnPostgres.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const idSchema = z.looseObject({ id: z.number() })

describeOnPostgres('a register that is served by a role which does not own it', (database) => {
  const unique = crypto.randomUUID().slice(0, 8)
  const [owner, server] = [`registre_owner_${unique}`, `registre_server_${unique}`]
  beforeAll(async () => {
    await database.run(`create role ${owner} login; create role ${server} login`)
    await database.run(`alter database ${new URL(database.url()).pathname.slice(1)} owner to ${owner}`)
  })
  afterAll(async () => {
    await database.run(`reassign owned by ${owner} to current_user; drop owned by ${owner}, ${server};
      drop role ${owner}, ${server}`)
  })

  const attempt = async (statement: string) => {
    const client = new pg.Client({ connectionString: database.url({ role: server }), ssl: false })
    await client.connect()
    try {
      await client.query(statement)
      return 'done'
    } catch (error) {
      return error instanceof Error ? error.message : ''
    } finally {
      await client.end()
    }
  }

  it('is refused until the owner has prepared it, and then writes all that the program writes', async () => {
    expect((await runOn(database.url({ role: server }), 'main', [])).stderr).toContain(
      'does not allow this role what is needed (permission denied for schema public)',
    )
    expect((await runOn(database.url({ role: owner }), 'migrate', ['nobody_there'])).stderr).toContain(
      'does not know the role “nobody_there”',
    )
    // Twice, as after an upgrade.
    for (const _ of [1, 2])
      expect(await runOn(database.url({ role: owner }), 'migrate', [server])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`“${server}” can serve them`),
      })
    const started = await serveOn(database.url({ role: server }))
    try {
      const send = await senderTo(started)
      const created = await send('POST', '/api/providers', { name: 'Dupont' })
      expect(created.status).toBe(201)
      const { id } = idSchema.parse(await created.json())
      expect((await send('DELETE', `/api/providers/${id}?version=1`)).status).toBe(200)
      await acceptBlockers(started)
      expect((await send('POST', '/api/publications', { note: '' })).status).toBe(201)
      expect(started.output()).toContain('"mayAlterHistory":"false"')
    } finally {
      await started.stop()
      started.removeData()
    }
    expect((await runOn(database.url({ role: server }), 'verify', [])).stdout).toMatch(/^audit verify: OK/)
  })

  it.each([
    ['update changes set who = who', /permission denied for table changes/],
    ['delete from changes', /permission denied for table changes/],
    ['truncate changes', /permission denied for table changes/],
    ['truncate cookies', /permission denied for table cookies/],
    ['update publications set note = note', /permission denied for table publications/],
    ['delete from publication_files', /permission denied for table publication_files/],
    ['delete from earlier_pages', /permission denied for table earlier_pages/],
    ['delete from migrations', /permission denied for table migrations/],
    ['alter table changes disable trigger all', /must be owner of table changes/],
    ['drop trigger changes_change on changes', /must be owner of relation changes/],
    ['create or replace function changes_refuse() returns trigger language sql as $$$$', /permission denied/],
    ['set session_replication_role = replica', /permission denied to set parameter/],
    ['create table more (id integer)', /permission denied for schema public/],
    ['insert into changes select * from changes where id = 1', /out of sequence/],
  ])('cannot be altered by that role: %s', async (statement, refusal) => {
    expect(await attempt(statement)).toMatch(refusal)
  })
})
