import { chmodSync, chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'

/**
 * The notes that stand beside a database: which register is there, the last head of its history that was verified, and
 * its last backup.
 */
export type NoteEnding = '.known' | '.head' | '.backup'

const MISSING: unknown[] = ['ENOENT', 'ENOTDIR']

/** Reads the note of the database at `path`; null when there is none. Throws what the system says when it cannot be read. */
export function readNote(path: string, ending: NoteEnding): string | null {
  try {
    return readFileSync(path + ending, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && MISSING.includes(error.code)) return null
    throw error
  }
}

/** Writes a note as JSON, whole or not at all, for this account alone, or the one that the database belongs to. */
export function writeNote(path: string, ending: NoteEnding, note: unknown): void {
  const temporaryPath = `${path}${ending}.new`
  writeFileSync(temporaryPath, `${JSON.stringify(note)}\n`, { mode: 0o600, flush: true })
  chmodSync(temporaryPath, 0o600)
  const { uid, gid } = statSync(path)
  if (process.getuid?.() === 0) chownSync(temporaryPath, uid, gid)
  renameSync(temporaryPath, path + ending)
}
