import { createHash } from 'node:crypto'
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { migrations } from '#server/storage/migrations/migrations.ts'
import { signInAt, startServer } from '../../support/startServer.ts'

// Registers in each state in which the program of `main` ever left one, as files: the program of the commit that `served.json`
// names was started, a few records were typed, and two versions published as soon as it could. `served.json` has the SHA-256 of what it
// answered. The number is the one of its migrations.

const FILES = new URL('released/files/', import.meta.url)
const ADA = { email: 'ada@exemple.fr', password: 'un mot de passe de test' }

const servedSchema = z.record(
  z.string(),
  z.object({ commit: z.string(), served: z.record(z.string(), z.string()) }),
)
const released = servedSchema.parse(JSON.parse(readFileSync(new URL('served.json', FILES), 'utf8')))

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  path = join(folder, 'registre.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function read(statement: string, file = path): unknown[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(statement).all()
  } finally {
    database.close()
  }
}

async function hashesOf(url: string, addresses: readonly string[]): Promise<Record<string, string>> {
  const hashes = await Promise.all(
    addresses.map(async (address) => {
      const body = Buffer.from(await (await fetch(url + address)).arrayBuffer())
      return [address, createHash('sha256').update(body).digest('hex')] as const
    }),
  )
  return Object.fromEntries(hashes)
}

function unpack(name: string): void {
  writeFileSync(path, brotliDecompressSync(readFileSync(new URL(`${name}.sqlite.br`, FILES))))
}

const ENTRIES =
  'select id, at, who, action, resource, "recordId", before, after, hash from changes order by id'

describe.each(Object.keys(released))('a register of the program with the migrations up to %s', (name) => {
  const { served } = released[name] ?? { served: {} }

  it('is brought up to date, holds, shows the same bytes of each version, and is worked on', async () => {
    unpack(name)
    // Run by the system's administrator, it works on another account's register.
    if (process.getuid?.() === 0) chownSync(path, 65_534, 65_534)
    const entries = read(ENTRIES)
    const steps = read('select name from migrations order by name')
    const server = await startServer({
      database: path,
      environment: { ADMIN_EMAIL: ADA.email, ADMIN_PASSWORD: ADA.password },
    })
    expect(await hashesOf(server.url, Object.keys(served))).toEqual(served)
    const cookie = await signInAt(server.url, ADA)
    const answer = await fetch(`${server.url}/api/providers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ name: 'Après' }),
    })
    expect(answer.status).toBe(201)
    expect(await server.stop()).toBe(0)
    expect(server.output()).not.toContain('"msg":"The register is not what its history says"')
    expect(read('select name from migrations')).toHaveLength(migrations.length)
    expect(read(ENTRIES).slice(0, entries.length)).toEqual(entries)
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact' })

    const [former = '', ...others] = readdirSync(folder).filter((file) => file.includes('.before-'))
    expect(others).toEqual([])
    expect(statSync(join(folder, former)).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, former)).uid).toBe(statSync(path).uid)
    expect(read('select name from migrations order by name', join(folder, former))).toEqual(steps)
    expect(read(ENTRIES, join(folder, former))).toEqual(entries)
    expect(read('pragma integrity_check', join(folder, former))).toEqual([{ integrity_check: 'ok' }])
  })
})

it('has a file of each state', () => {
  const names = readdirSync(FILES).filter((name) => name.endsWith('.br'))
  expect(names).toEqual(Object.keys(released).map((name) => `${name}.sqlite.br`))
})
