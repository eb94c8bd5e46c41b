import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect } from 'vitest'
import { z } from 'zod'
import { judge } from '#server/console/verifyDatabase.ts'
import type { Evidence } from '#server/storage/evidence/evidence.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'
import { openServerEvidence } from '#server/storage/evidence/openServerEvidence.ts'
import { parsePostgresUrl } from '#server/storage/postgresServer/postgresAddress.ts'
import { runOnServer } from '../support/postgresDatabase.ts'

/** Where a register is that suffers faults. */
export interface Place {
  /** As `DATABASE_URL` has it. */
  url: string
  /** Reads rows, past the server. */
  read: (statement: string) => Promise<Record<string, unknown>[]>
  /** Expects that the database is whole, and that all that `npm run verify` looks at holds. */
  check: () => Promise<void>
  remove: () => void
}

const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** Makes a place for a register in a file. */
export function filePlace(): Place & { path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const path = join(folder, 'registre.sqlite')
  return { ...placeOfFile(path), path, remove: () => rmSync(folder, { recursive: true }) }
}

/** Reads a file as such a place. */
export function placeOfFile(path: string): Place {
  const read = (statement: string) => {
    const database = new DatabaseSync(path)
    try {
      return database.prepare(statement).all()
    } finally {
      database.close()
    }
  }
  return {
    url: `file:${path}`,
    read: (statement) => Promise.resolve(read(statement)),
    async check() {
      expect(read('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(read('pragma foreign_key_check')).toEqual([])
      await verify(openEvidence(path))
    },
    remove() {},
  }
}

/** Reads a database on a PostgreSQL server as such a place; `amcheck` is what PostgreSQL has of an integrity check. */
export function serverPlace(url: string): Place {
  const read = async (statement: string) => {
    const [result] = await runOnServer(statement, url)
    return rowsSchema.parse(result?.rows)
  }
  return {
    url,
    read,
    async check() {
      await read('create schema if not exists amcheck')
      await read('create extension if not exists amcheck schema amcheck')
      await read(`select amcheck.bt_index_check(indexrelid::regclass, true) from pg_index
        join pg_class on pg_class.oid = indexrelid
        join pg_am on pg_am.oid = relam and amname = 'btree'
        where relnamespace = 'public'::regnamespace`)
      expect(
        await read(`select relname, damage.* from pg_class, amcheck.verify_heapam(pg_class.oid) as damage
          where relkind = 'r' and relnamespace = 'public'::regnamespace`),
      ).toEqual([])
      const address = parsePostgresUrl(url)
      if (address === null) throw new Error(`${url} cannot be read`)
      await verify(await openServerEvidence(address))
    },
    remove() {},
  }
}

async function verify(evidence: Evidence): Promise<void> {
  expect(await judge(evidence)).toMatchObject({ kind: 'intact' })
}
