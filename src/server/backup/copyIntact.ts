import { existsSync, rmSync } from 'node:fs'
import { writeOnOneLine } from '#charter/kit/embedText.ts'
import type { Intact, NotedHead } from '#charter/verification/verdict.ts'
import { assertNever } from '#server/http/problem.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { copyPages } from '#server/storage/databaseFile/copyPages.ts'
import {
  type FileState,
  identifyDatabaseFile,
  inspectDatabaseFile,
} from '#server/storage/databaseFile/inspectDatabaseFile.ts'
import { mapReadErrors, openReadOnly } from '#server/storage/databaseFile/openReadOnly.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { flawInWords, unjudgedInWords } from '../console/formatVerdict.ts'
import { judge } from '../console/verifyDatabase.ts'
import type { Sentences } from '../process/sentences.ts'
import { systemErrorReason } from '../process/systemErrorReason.ts'

export type CopyOutcome =
  /** `register` identifies the register among all. */
  | { kind: 'intact'; verdict: Intact; register: string }
  /** The source, or the copy, is not what a register's history says; `because` has no full stop. */
  | { kind: 'flawed'; because: string }
  /** Nothing can be told; `sentence` says why. */
  | { kind: 'unreadable'; sentence: string }

/**
 * Copies a register to a file that does not exist yet, also while a server writes to it, and judges the copy: all its
 * pages, and everything that its history says. The copy is for this account alone. Where it is not intact, it is removed.
 */
export async function copyIntact(
  source: string,
  target: string,
  since: readonly NotedHead[],
  sentences: Sentences,
): Promise<CopyOutcome> {
  try {
    const state = identifyDatabaseFile(source)
    const outcome = state.kind === 'whole' ? await copy() : refuse(state)
    if (outcome.kind !== 'intact') removeCopy(target)
    return outcome
  } catch (error) {
    removeCopy(target)
    return explain(error)
  }

  function refuse(state: FileState): CopyOutcome {
    switch (state.kind) {
      case 'none':
        return { kind: 'unreadable', sentence: sentences.notADatabase(source) }
      case 'whole':
        return { kind: 'unreadable', sentence: sentences.foreign(source) }
      case 'damaged':
        return { kind: 'flawed', because: sentences.flaws.damage(damage(state.because)) }
      case 'notADatabase':
      case 'walAlone':
      case 'foreignWal':
      case 'damagedWal':
        return { kind: 'unreadable', sentence: sentences[state.kind](source) }
      default:
        return assertNever(state)
    }
  }

  function explain(error: unknown): CopyOutcome {
    if (error instanceof DatabaseRefused)
      return { kind: 'unreadable', sentence: sentences[error.reason](source) }
    if (error instanceof StoreFailure && error.reason === 'damaged')
      return { kind: 'flawed', because: sentences.flaws.damage(damage(error.because)) }
    const reason = systemErrorReason(error)
    if (reason === null) throw error
    return { kind: 'unreadable', sentence: sentences.notCopied(source, target, reason) }
  }

  async function copy(): Promise<CopyOutcome> {
    await copyWhole(source, target)
    const state = inspectDatabaseFile(target)
    if (state.kind !== 'whole' || state.register === null) return refuse(state)
    const verdict = await judge(openEvidence(target), since)
    switch (verdict?.kind) {
      case undefined:
        return { kind: 'unreadable', sentence: sentences.verifyDisturbed(target) }
      case 'intact':
        return { kind: 'intact', verdict, register: state.register }
      case 'tampered':
        return { kind: 'flawed', because: writeOnOneLine(flawInWords(verdict.flaw, sentences)) }
      case 'unknown':
        return { kind: 'unreadable', sentence: sentences.verifyUnknown(verdict) }
      case 'unjudged':
        return { kind: 'unreadable', sentence: unjudgedInWords(verdict, sentences) }
    }
  }
}

const damage = (because: string) => ({ reason: 'damage', id: null, entry: null, because }) as const

/** A server may start while a file at rest is copied, and write into it; it does not three times in a row. */
const COPIES = 3

async function copyWhole(source: string, target: string): Promise<void> {
  for (let count = 1; ; count += 1) {
    const wasAtRest = !existsSync(`${source}-wal`)
    const database = mapReadErrors(() => openReadOnly(source))
    try {
      await copyPages(database, target).catch((error: unknown) =>
        mapReadErrors(() => {
          throw error
        }),
      )
    } finally {
      database.close()
    }
    if (!wasAtRest || !existsSync(`${source}-wal`)) return
    if (count === COPIES) throw new StoreFailure('unavailable', new Error(`${source} is being opened`))
    removeCopy(target)
  }
}

/** Removes a copy that is not to be kept, with whatever SQLite may have left beside it. */
export function removeCopy(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(path + ending, { force: true })
}
