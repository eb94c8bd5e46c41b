import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findFlawApart } from '#server/console/findFlawApart.ts'
import { findFlawAtStart, findRecentFlaw } from '#server/console/findFlawAtStart.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'
import { killing, startServer } from '../../support/startServer.ts'
import { type LivedRegister, livedRegister } from './livedRegister.ts'
import type { Tampering } from './derivedTamperings.ts'
import { ALL } from './tamperings.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let register: LivedRegister
beforeAll(async () => {
  register = await livedRegister()
})
afterAll(() => register.remove())

describe('a start', () => {
  it('finds nothing in a register that nobody changed', async () => {
    expect(await findFlawAtStart({ kind: 'file', path: register.path })).toBeNull()
  })

  it.each(ALL)('finds what npm run verify finds: %s', async (_what, statements, flaw) => {
    expect(await findFlawAtStart({ kind: 'file', path: register.tampered(statements) })).toMatchObject(flaw)
  })

  it('finds what is foreign in a large register too, in a process of its own', async () => {
    const padding = 'create table padding (content); insert into padding values (zeroblob(9000000))'
    expect(
      await findFlawApart({ kind: 'file', path: register.tampered(`${padding}; drop table padding`) }),
    ).toBeNull()
    expect(await findFlawApart({ kind: 'file', path: register.tampered(padding) })).toMatchObject({
      reason: 'schema',
      object: 'table',
      name: 'padding',
    })
  })

  it('goes on, with a warning, where that process is killed, and notes no head', async () => {
    const padding = 'create table padding (content); insert into padding values (zeroblob(9000000))'
    const database = register.tampered(`${padding}; drop table padding`)
    const server = await startServer({ database, environment: killing('flawProcess.js') })
    await server.stop()
    expect(server.output()).toContain('"msg":"The register was not verified"')
    expect(existsSync(`${database}.head`)).toBe(false)
  })
})

const LAST = '(select max(id) from changes)'

const RECENT: Tampering[] = [
  [
    'an entry in a form that nobody has',
    `update changes set algorithm = 'registre-changes-v9', hash = '${'f'.repeat(64)}' where id = ${LAST}`,
    { reason: 'algorithm' },
  ],
  ['the last entry', `update changes set who = 'Eve' where id = ${LAST}`, { reason: 'content' }],
  ['an entry since the version online', `delete from changes where id = ${LAST} - 1`, { reason: 'gap' }],
  [
    'a page that is online',
    `update publication_files set content = x'00' where "publicationId" = 2 and name = 'html'`,
    { reason: 'file', number: 2, file: 'html' },
  ],
  [
    'the page that is online, with the hash that is stated of it',
    `update publication_files set content = x'00' where "publicationId" = 2 and name = 'html';
     update publications set sha256 = replace(sha256, substr(sha256, 20, 9), 'ffffffff') where id = 2`,
    { reason: 'publication', number: 2, field: 'sha256' },
  ],
  [
    'a record that nobody wrote since',
    `update sections set body = '<p>x</p>' where id = 1`,
    { reason: 'row', resource: 'sections', recordId: 1, field: 'body' },
  ],
  [
    'a record that was written since',
    `update providers set country = 'US' where id = 1`,
    { reason: 'row', resource: 'providers', recordId: 1, field: 'country' },
  ],
  [
    'a record that is gone',
    'delete from cookies where id = 4',
    { reason: 'rowMissing', resource: 'cookies', recordId: 4 },
  ],
  [
    'a record that searches do not find',
    `update cookies set "searchText" = '' where id = 2`,
    { reason: 'derived', resource: 'cookies', recordId: 2, column: 'searchText' },
  ],
]

describe('a start on a large register', () => {
  it('finds nothing in one that nobody changed', async () => {
    expect(await findRecentFlaw(openEvidence(register.path), 100)).toBeNull()
    expect(await findRecentFlaw(openEvidence(register.path), 3)).toBeNull()
  })

  it.each(RECENT)('finds %s', async (_what, statements, flaw) => {
    expect(await findRecentFlaw(openEvidence(register.tampered(statements)), 100)).toMatchObject(flaw)
  })

  it.each(RECENT.slice(0, 2))(
    'finds %s, where it looks at the last entries alone',
    async (_what, statements, flaw) => {
      expect(await findRecentFlaw(openEvidence(register.tampered(statements)), 3)).toMatchObject(flaw)
    },
  )
})
