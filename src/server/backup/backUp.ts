import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Intact } from '#charter/verification/verdict.ts'
import { readBackupNote, writeBackupNote } from '#server/storage/databaseFile/backupNote.ts'
import { readSeenHead } from '#server/storage/databaseFile/seenHead.ts'
import type { Sentences } from '../process/sentences.ts'
import { systemErrorReason } from '../process/systemErrorReason.ts'
import { copyIntact } from './copyIntact.ts'
import { removeLeftovers } from './backupNames.ts'
import { digestPath, hashFile, writeDigest } from './digest.ts'

export type BackupOutcome =
  | { kind: 'ok'; file: string; bytes: number; verdict: Intact }
  /** The register is not what its history says (1), or no backup could be made (2). `sentence` says why. */
  | { kind: 'refused'; exitCode: 1 | 2; sentence: string }

interface BackupOptions {
  /** The register's file. */
  path: string
  /** Where the backup goes. */
  file: string
  /** Whether it may take the place of another file. */
  replaces: boolean
  now: () => Date
  sentences: Sentences
}

/**
 * Makes a backup of a register, also while a server writes to it. It takes its name only once it was found intact, and
 * with it comes its SHA-256, in the form of `sha256sum`. What came of it is noted beside the register.
 */
export async function backUp(options: BackupOptions): Promise<BackupOutcome> {
  const { path, now } = options
  const at = now().toISOString()
  const outcome = await attempt(options)
  const note = readBackupNote(path)
  if (outcome.kind === 'ok') tryNote({ last: { at, file: outcome.file }, failure: null })
  else if (existsSync(path)) tryNote({ last: note.last, failure: { at, because: outcome.sentence } })
  return outcome

  function tryNote(noted: typeof note): void {
    try {
      writeBackupNote(path, noted)
    } catch (error) {
      // Where the register's folder is closed to this account, or full, the backup itself is no worse.
      if (systemErrorReason(error) === null) throw error
    }
  }
}

async function attempt({ path, file, replaces, sentences }: BackupOptions): Promise<BackupOutcome> {
  const refuse = (sentence: string, exitCode: 1 | 2 = 2): BackupOutcome => ({
    kind: 'refused',
    exitCode,
    sentence,
  })
  const findObstacle = () => {
    if (!existsSync(path)) return sentences.noRegister(path)
    if (['-wal', '-journal'].some((ending) => existsSync(file + ending))) return sentences.backupInUse(file)
    if (existsSync(file) && realpathSync(file) === realpathSync(path)) return sentences.backupOnItself(file)
    return existsSync(file) && !replaces ? sentences.backupExists(file) : null
  }
  try {
    const obstacle = findObstacle()
    if (obstacle !== null) return refuse(obstacle)
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    removeLeftovers(file)
    const seen = readSeenHead(path)
    const temporaryPath = `${file}.${process.pid}.new`
    const copied = await copyIntact(path, temporaryPath, seen.kind === 'seen' ? [seen.seen] : [], sentences)
    if (copied.kind === 'unreadable') return refuse(copied.sentence)
    if (copied.kind === 'flawed') return refuse(sentences.backupFlawed(path, copied.because), 1)
    const digest = await hashFile(temporaryPath)
    const newObstacle = findObstacle()
    if (newObstacle !== null) {
      rmSync(temporaryPath)
      return refuse(newObstacle)
    }
    // Without a hash beside it a backup is checked by its content alone; beside another’s hash it would be refused.
    rmSync(digestPath(file), { force: true })
    renameSync(temporaryPath, file)
    // What makes the hash outlast a power cut does so for both names.
    await writeDigest(file, digest)
    return { kind: 'ok', file, bytes: statSync(file).size, verdict: copied.verdict }
  } catch (error) {
    const reason = systemErrorReason(error)
    if (reason === null) throw error
    return refuse(sentences.backupNotWritten(file, reason))
  }
}
