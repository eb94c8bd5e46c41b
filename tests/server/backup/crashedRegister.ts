import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '#server/process/openDatabase.ts'
import { sentencesFor } from '#server/process/sentences.ts'
import { runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'

export interface CrashedRegister {
  /** The number of the last entry in its backup. */
  head: number
  /** Copies its folder, and returns the copy. */
  copyFolder: () => string
  remove: () => void
}

/**
 * A folder with `registre.sqlite`, as a crash left it, and two backups: `older.sqlite`, and `copy.sqlite`, which has the
 * provider `Avant` too. The register has `Après` as well, in its log.
 */
export async function crashedRegister(): Promise<CrashedRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const server = await startServer({ database: join(folder, 'registre.sqlite') })
  const cookie = await server.signIn()
  await backUp(folder, 'older.sqlite')
  await create(server, cookie, 'Avant')
  const stdout = await backUp(folder, 'copy.sqlite')
  const other = new DatabaseSync(server.database)
  other.exec('pragma wal_checkpoint(truncate)')
  other.close()
  await create(server, cookie, 'Après')
  await server.stop('SIGKILL')
  const copies: string[] = []
  return {
    head: Number(/entries 1 to (\d+)/.exec(stdout)?.[1]),
    copyFolder() {
      const copy = mkdtempSync(join(tmpdir(), 'registre-'))
      cpSync(folder, copy, { recursive: true })
      copies.push(copy)
      return copy
    },
    remove() {
      for (const path of [folder, ...copies]) rmSync(path, { recursive: true, force: true })
    },
  }
}

async function backUp(folder: string, name: string): Promise<string> {
  const { code, stdout, stderr } = await runOn(folder, 'backup.ts', join(folder, name))
  if (code !== 0) throw new Error(stderr)
  return stdout
}

/** Adds a provider, as a person with this session. */
export async function create({ url }: RunningServer, cookie: string, name: string): Promise<void> {
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await fetch(`${url}/api/providers`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

/** Runs a command on the register of a folder, in English. */
export function runOn(folder: string, program: string, ...words: string[]) {
  return runProgram([`src/server/${program}`, ...words], { environment: environmentOf(folder) })
}

export const environmentOf = (folder: string) => ({
  LANG: 'en_GB.UTF-8',
  DATABASE_URL: `file:${join(folder, 'registre.sqlite')}`,
})

/** Which of the providers `Avant` and `Après` are in a register, as the server would open it; or its refusal. */
export async function readNames(path: string): Promise<string[] | string> {
  const opened = await openDatabase(path, () => new Date(), sentencesFor('en'))
  if (opened.kind === 'refused') return opened.sentence
  const { providers } = await opened.store.register()
  await opened.store.close()
  return providers.map(({ name }) => name).filter((name) => ['Avant', 'Après'].includes(name))
}
