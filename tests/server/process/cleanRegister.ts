import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { runProgram } from '../../support/runProgram.ts'
import { putOnline } from '../../support/putOnline.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }

/** A register with a history, and the means to tamper with its file. */
export interface CleanRegister {
  folder: string
  path: string
  /** Copies the file, and runs statements of SQL on the copy. Triggers are dropped first, and made again after. */
  tampered: (statements: string) => string
  remove: () => void
}

/** Ten entries of the starter register, version 1 (entry 11), four changes, version 2 (entry 16), one change (17). */
export async function cleanRegister(): Promise<CleanRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const path = join(folder, 'clean.sqlite')
  const store = await createStore(nodeSqlite(path), {
    register: publishableStarter,
    now: () => new Date(AUTHOR.at),
    makeSalt,
  })
  await putOnline(store, '', AUTHOR)
  await store.updateMany('cookies', [1, 2], { notes: 'vu' }, AUTHOR)
  await store.reorder('cookies', [2, 1], AUTHOR)
  await store.updateMany('cookies', [1], { purpose: 'Autre finalité' }, AUTHOR)
  await putOnline(store, '', AUTHOR)
  await store.updateMany('providers', [1], { notes: 'vu' }, AUTHOR)
  await store.close()
  return {
    folder,
    path,
    tampered: (statements) => tamper(folder, path, statements),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function tamper(folder: string, path: string, statements: string): string {
  const copy = join(mkdtempSync(join(folder, 'copy-')), 'registre.sqlite')
  copyFileSync(path, copy)
  const database = new DatabaseSync(copy, { enableForeignKeyConstraints: false })
  const triggers = database.prepare(`select name, sql from sqlite_schema where type = 'trigger'`).all()
  for (const { name } of triggers) database.exec(`drop trigger "${String(name)}"`)
  database.exec(statements)
  for (const { sql } of triggers) database.exec(String(sql))
  database.close()
  return copy
}

/** Runs `npm run verify -- …`, in English. */
export function verify(parameters: string[], environment: Record<string, string> = {}) {
  return runProgram(['src/server/verify.ts', ...parameters], {
    environment: { LANG: 'en_GB.UTF-8', ...environment },
  })
}
