import type { BackupStatus } from '#api/backups.ts'
import { readBackupNote } from '#server/storage/databaseFile/backupNote.ts'
import type { BackupSettings } from '../process/config.ts'

/** In milliseconds: a weekly backup, and a day to make it. */
const LATE_BY_HAND = 8 * 86_400_000

/** Reads how the register is backed up. One that the server makes by itself is late when the next one is due as well. */
export function readBackupStatus(path: string, backups: BackupSettings | null, now: Date): BackupStatus {
  const { last, failure } = readBackupNote(path)
  const longest = backups === null ? LATE_BY_HAND : 2 * backups.every
  return {
    lastAt: last?.at ?? null,
    failedAt: failure?.at ?? null,
    isLate: last !== null && now.getTime() - Date.parse(last.at) > longest,
  }
}
