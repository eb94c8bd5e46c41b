import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { buildProof } from '#charter/proof/buildProof.ts'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { gatherProof } from '#server/http/proof/gatherProof.ts'
import { createStore } from '#server/storage/createStore.ts'
import type { Database } from '#server/storage/database.ts'
import { migrate } from '#server/storage/migrate.ts'
import { migrations } from '#server/storage/migrations/migrations.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { aProvider, aRegister } from '../../support/builders.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { readZip } from '../../support/readZip.ts'

// Registers as earlier programs left them, as dumps of their files: with a version, and an account that was renamed after
// it. The second was begun by a program of the first form, and continued by one of the second.

const RELEASED = [
  { name: 'registre-changes-v1', entries: 10, forms: ['registre-changes-v1'] },
  {
    name: 'registre-changes-v1-then-v2',
    entries: 13,
    forms: ['registre-changes-v1', 'registre-changes-v2'],
  },
  { name: 'registre-changes-v2', entries: 25, forms: ['registre-changes-v2'] },
]

const AT = '2026-11-29T09:30:00.000Z'
const AUTHOR = { who: 'Ada Martin <ada@exemple.fr>', at: AT }

const hasJq = spawnSync('bash', ['-c', 'command -v jq']).status === 0

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  path = join(folder, 'registre.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function load(name: string): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  database.exec(readFileSync(new URL(`released/${name}.sql`, import.meta.url), 'utf8'))
  database.close()
}

const open = () => createStore(nodeSqlite(path), { register: aRegister(), now: () => new Date(AT), makeSalt })

describe.each(RELEASED)('a register of $name', ({ name, entries, forms }) => {
  const algorithm = forms.at(-1)
  beforeEach(() => load(name))

  it('holds as it is', async () => {
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact', entries, algorithm })
  })

  it('holds after each step to the present layout', async () => {
    for (const [index] of migrations.entries()) {
      const engine = nodeSqlite(path)
      const db = new Kysely<Database>({ dialect: engine.dialect })
      await migrate(db, engine, AT, migrations.slice(0, index + 1))
      await db.destroy()
      expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact', entries, algorithm })
    }
  })

  it('goes on being written, and holds', async () => {
    const before = rowsOf()
    const store = await open()
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact', entries, algorithm })
    await store.create('providers', aProvider({ name: 'Nouveau' }), AUTHOR)
    await store.close()
    expect(await verifyDatabase(path, [])).toMatchObject({
      kind: 'intact',
      entries: entries + 1,
      algorithm: 'registre-changes-v3',
    })
    expect(rowsOf().slice(0, entries)).toMatchObject(before)
    expect(rowsOf().at(-1)).toMatchObject({ algorithm: 'registre-changes-v3', salt: makeSalt() })
  })

  it.each(['who', 'at', 'resource', 'after', 'previousHash', 'hash'])(
    'does not hold any more where somebody changed %s',
    async (column) => {
      tamper(
        `update changes set "${column}" = replace("${column}", substr("${column}", 2, 1), 'ß') where id = 4`,
      )
      expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'tampered', flaw: { id: 4 } })
    },
  )

  it('gives a proof whose lines state their form', async () => {
    const zip = await proofOf()
    const stated = linesOf(zip).map((line) => /"algorithm":"([^"]*)"/.exec(line)?.[1])
    expect(new Set(stated)).toEqual(new Set([...forms, 'registre-changes-v3']))
    // In the first form nobody can check the place of an entry without what it says.
    const verdict = forms.includes('registre-changes-v1')
      ? { kind: 'unjudged', algorithm: 'registre-changes-v1' }
      : { kind: 'intact' }
    expect(verifyProof(zip, [])).toMatchObject({ kind: 'checked', verdict })
  })

  it.skipIf(!hasJq)('gives a proof whose hashes the documented recipe prints', async () => {
    const lines = linesOf(await proofOf())
    writeFileSync(join(folder, 'changes.jsonl'), lines.map((line) => `${line}\n`).join(''))
    const recomputed = lines.flatMap((line, index) => {
      if (line.includes('"registre-changes-v1"')) return []
      const recipe = RECIPE.replace('3p', `${index + 1}p`)
      return [{ line, hash: execFileSync('bash', ['-c', recipe], { cwd: folder, encoding: 'utf8' }) }]
    })
    expect(recomputed.length).toBeGreaterThan(0)
    for (const { line, hash } of recomputed) expect(line).toContain(`"hash":"${hash.slice(0, 64)}"`)
  })
})

const [, RECIPE = ''] =
  /```sh\n(line=.*?)```/s.exec(readFileSync(new URL('../../../docs/proof.md', import.meta.url), 'utf8')) ?? []

/** The proof of the register after it was written to by this program, on an account too. */
async function proofOf(): Promise<Uint8Array> {
  const store = await open()
  await store.create('providers', aProvider({ name: 'Nouveau' }), AUTHOR)
  await store.noteRefusal({ resource: 'users', recordId: 1, method: 'PUT', path: '/api/users/1' }, AUTHOR)
  await store.create('providers', aProvider({ name: 'Dernier' }), AUTHOR)
  const period = { from: '2026-11-25', to: '2026-11-29', timeZone: 'UTC' }
  const gathered = await gatherProof(store, { period, language: 'fr' }, '2026-12-01T00:00:00.000Z')
  await store.close()
  if (gathered.kind !== 'ok') throw new Error('There is no proof')
  return buildProof(gathered.proof)
}

function linesOf(zip: Uint8Array): string[] {
  return (readZip(zip)['changes.jsonl'] ?? '').trim().split('\n')
}

function rowsOf() {
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = database.prepare('select * from changes order by id').all()
  database.close()
  return rows
}

function tamper(statement: string): void {
  const database = new DatabaseSync(path)
  for (const { name } of database.prepare(`select name from sqlite_schema where type = 'trigger'`).all())
    database.exec(`drop trigger "${String(name)}"`)
  database.exec(statement)
  database.close()
}
