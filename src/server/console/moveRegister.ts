import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { verifyEvidence } from './verifyDatabase.ts'
import type { Intact } from '#charter/verification/verdict.ts'
import type { Soon } from '#server/storage/evidence/evidence.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'
import { openServerEvidence } from '#server/storage/evidence/openServerEvidence.ts'
import { copyRegister } from '#server/storage/moving/copyRegister.ts'
import { isPresent, listTables, openSource, openTarget, prepareTarget } from '#server/storage/moving/ends.ts'
import type { DatabaseAddress } from '../process/databaseAddress.ts'
import { createPrivateFile } from '../process/protectFiles.ts'
import { claimRegister, type RegisterLock } from '../process/registerLock.ts'

export type Move =
  | { kind: 'ok'; rows: number; verified: Intact }
  /** The source is no register of this program’s present layout. */
  | { kind: 'notPresent' }
  /** `npm run verify` says of the source, or of the copy, what does not hold. */
  | { kind: 'notIntact'; which: 'from' | 'to' }
  | { kind: 'notEmpty' }
  /** A server or a command uses the file. */
  | { kind: 'inUse'; path: string }
  /** Somebody wrote to the source in the meantime. */
  | { kind: 'wentOn' }

/** What failed, and at which end. */
export class MoveFailed extends Error {
  override readonly name = 'MoveFailed'
  readonly database: DatabaseAddress

  constructor(database: DatabaseAddress, cause: unknown) {
    super('The register could not be moved', { cause })
    this.database = database
  }
}

/**
 * Copies a register, with its history, versions and accounts, from a file to a server, or the other way round, or between
 * servers; and holds the copy to the original. Only a copy that is whole is ever found at the target. A file is nobody else's
 * meanwhile: no server has it open, and none starts on it. Throws `MoveFailed`.
 */
export async function moveRegister(from: DatabaseAddress, to: DatabaseAddress, at: string): Promise<Move> {
  const locks: RegisterLock[] = []
  try {
    for (const database of [from, to]) {
      if (database.kind !== 'file' || !existsSync(dirname(database.path))) continue
      const { path } = database
      const lock = await mark(database, () => claimRegister(path))
      if (lock === null) return { kind: 'inUse', path }
      locks.push(lock)
    }
    return await (to.kind === 'file' ? moveToFile(from, to.path, at) : move(from, to, at))
  } finally {
    for (const lock of locks) lock.release()
  }
}

/** The copy is made beside the file, and gets its name once it has passed. */
async function moveToFile(from: DatabaseAddress, path: string, at: string): Promise<Move> {
  if ([path, `${path}-wal`, `${path}.known`].some((one) => existsSync(one))) return { kind: 'notEmpty' }
  const copy = `${path}.moving`
  const place: DatabaseAddress = { kind: 'file', path }
  await mark(place, () => {
    // Of a move that was interrupted.
    removeFiles(copy)
    createPrivateFile(copy)
  })
  const outcome = await move(from, { kind: 'file', path: copy }, at)
  await mark(place, () => (outcome.kind === 'ok' ? renameSync(copy, path) : removeFiles(copy)))
  return outcome
}

function removeFiles(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
}

async function move(from: DatabaseAddress, to: DatabaseAddress, at: string): Promise<Move> {
  const before = await verifyAt(from)
  if (before === null) return { kind: 'notIntact', which: 'from' }
  const rows = await copy(from, to, at)
  if (typeof rows !== 'number') return rows
  const after = await verifyAt(to)
  if (after === null) return { kind: 'notIntact', which: 'to' }
  const source = await verifyAt(from)
  if (source?.head.hash !== after.head.hash) return { kind: 'wentOn' }
  return { kind: 'ok', rows, verified: after }
}

/** Returns what `npm run verify` finds of a register in which all holds; null of any other. */
async function verifyAt(database: DatabaseAddress): Promise<Intact | null> {
  return mark(database, async () => {
    const evidence =
      database.kind === 'file' ? openEvidence(database.path) : await openServerEvidence(database.server)
    const verdict = await verifyEvidence(evidence, [])
    return verdict?.kind === 'intact' ? verdict : null
  })
}

async function copy(from: DatabaseAddress, to: DatabaseAddress, at: string): Promise<number | Move> {
  const source = await mark(from, () => openSource(from))
  try {
    if (!(await mark(from, () => isPresent(source)))) return { kind: 'notPresent' }
    const target = await mark(to, () => openTarget(to))
    try {
      await mark(to, () => prepareTarget(target, at))
      const tables = await listTables(from.kind === 'postgres' ? source : target)
      return (await copyRegister(source, target, tables)) ?? { kind: 'notEmpty' }
    } catch (error) {
      if (error instanceof MoveFailed) throw error
      const isOfTarget = target.engine.failure(error) !== null
      throw new MoveFailed(
        isOfTarget ? to : from,
        target.engine.failure(error) ?? source.engine.failure(error) ?? error,
      )
    } finally {
      await target.db.destroy()
    }
  } finally {
    await source.db.destroy()
  }
}

/** Does some work at one end, and says so where it fails. */
async function mark<Result>(database: DatabaseAddress, work: () => Soon<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new MoveFailed(database, error)
  }
}
