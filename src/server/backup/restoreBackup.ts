import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Intact } from '#charter/verification/verdict.ts'
import { readKnownRegister, writeKnownRegister } from '#server/storage/databaseFile/knownRegister.ts'
import { writeSeenHead } from '#server/storage/databaseFile/seenHead.ts'
import { syncToDisk } from '#server/storage/databaseFile/syncToDisk.ts'
import { giveToOwnerOf } from '../process/protectFiles.ts'
import { claimRegister } from '../process/registerLock.ts'
import type { Sentences } from '../process/sentences.ts'
import { systemErrorReason } from '../process/systemErrorReason.ts'
import { removeLeftovers } from './backupNames.ts'
import { beginAnew } from './beginAnew.ts'
import { copyIntact, removeCopy } from './copyIntact.ts'
import { hashFile, readDigest, writeDigest } from './digest.ts'
import { foldLog, inspectFormer, keepAside, takeAway } from './formerFiles.ts'

export type RestoreOutcome =
  | {
      kind: 'ok'
      /** Of what was put back. */
      verdict: Intact
      /** Where the former register is; null when there was none. */
      aside: string | null
      /** The number of the former register's last entry; null when it cannot be told, or it was another register. */
      formerHead: number | null
    }
  /** The backup is not intact (1), or nothing could be done (2). `sentence` says why. */
  | { kind: 'refused'; exitCode: 1 | 2; sentence: string }

interface RestoreOptions {
  /** The register's file. */
  path: string
  /** The backup. */
  file: string
  /** Whether the backup may be of another register. */
  takesOther: boolean
  /** Whether it may have no hash beside it. */
  takesUnhashed: boolean
  now: () => Date
  sentences: Sentences
}

/**
 * Puts a backup into the place of a register that nobody uses. It is copied beside it and judged there first. What was
 * there is kept under a dated name. Whenever this is killed, the next start finds the former register or the backup; or,
 * where the former one could not be opened anyway, it says that there is none, and this can be done again.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreOutcome> {
  const { path, file, sentences } = options
  if (!existsSync(file)) return refuse(sentences.verifyMissing(file))
  try {
    if (existsSync(path) && realpathSync(path) === realpathSync(file))
      return refuse(sentences.restoreItself(path))
    const lock = claimRegister(path)
    if (lock === null) return refuse(sentences.restoreInUse(path))
    try {
      return await restoreClaimed(options)
    } finally {
      lock.release()
    }
  } catch (error) {
    const reason = systemErrorReason(error)
    if (reason === null) throw error
    return refuse(sentences.restoreFailed(path, reason))
  }
}

function refuse(sentence: string, exitCode: 1 | 2 = 2): RestoreOutcome {
  return { kind: 'refused', exitCode, sentence }
}

async function restoreClaimed(options: RestoreOptions): Promise<RestoreOutcome> {
  const { path, file, sentences } = options
  const digest = readDigest(file)
  if (digest === null && !options.takesUnhashed) return refuse(sentences.restoreNoHash(file))
  if (digest !== null && digest !== (await hashFile(file))) return refuse(sentences.restoreOtherHash(file), 1)
  removeLeftovers(path)
  const copy = `${path}.${process.pid}.new`
  const copied = await copyIntact(file, copy, [], sentences)
  if (copied.kind === 'unreadable') return refuse(copied.sentence)
  if (copied.kind === 'flawed') return refuse(sentences.restoreFlawed(file, copied.because), 1)
  try {
    const replaced = replace(copy, copied, options)
    if (replaced.kind === 'refused') return replaced
    if (replaced.isAsideOneFile) await writeDigest(replaced.aside)
    return { ...replaced, verdict: copied.verdict }
  } finally {
    removeCopy(copy)
  }
}

type Replaced =
  | { kind: 'ok'; aside: string; isAsideOneFile: boolean; formerHead: number | null }
  | { kind: 'ok'; aside: null; isAsideOneFile: false; formerHead: null }
  | Extract<RestoreOutcome, { kind: 'refused' }>

function replace(
  copy: string,
  { register, verdict }: { register: string; verdict: Intact },
  { path, file, takesOther, now, sentences }: RestoreOptions,
): Replaced {
  const former = inspectFormer(path)
  const known = readKnownRegister(path) || former.register
  const isOther = known !== null && known !== register
  if (isOther && !takesOther)
    return { kind: 'refused', exitCode: 2, sentence: sentences.restoreOther(file, path) }
  beginAnew(copy)
  giveToOwnerOf(path, copy)
  // SQLite would roll a journal that is left there back into what is put in its place.
  const isOneFile = former.isWhole && !existsSync(`${path}-journal`)
  const folded = isOneFile ? foldLog(path) : 'broken'
  if (folded === 'inUse') return { kind: 'refused', exitCode: 2, sentence: sentences.restoreInUse(path) }
  const at = now()
  const aside = keepAside(path, at)
  if (folded === 'broken') takeAway(path)
  // Without a note a start opens whichever of the two it finds; but where it finds none, it must not begin a new one.
  else if (isOther) rmSync(`${path}.known`, { force: true })
  renameSync(copy, path)
  syncToDisk(dirname(path))
  writeSeenHead(path, { ...verdict.head, seenAt: at.toISOString(), register })
  writeKnownRegister(path, register)
  if (aside === null) return { kind: 'ok', aside, isAsideOneFile: false, formerHead: null }
  return { kind: 'ok', aside, isAsideOneFile: folded === 'done', formerHead: isOther ? null : former.head }
}
