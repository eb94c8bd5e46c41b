import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupSettings } from '../process/config.ts'
import type { Sentences } from '../process/sentences.ts'
import { systemErrorReason } from '../process/systemErrorReason.ts'
import { backUp } from './backUp.ts'
import { listBackups, nameBackup } from './backupNames.ts'
import { digestPath } from './digest.ts'

/** What a backup came to that the server makes by itself. */
export type DueBackup =
  /** `removed` are the older ones that went; `obstacle` is the reason where one could not. */
  | { kind: 'ok'; file: string; bytes: number; removed: number; obstacle: string | null }
  | { kind: 'refused'; sentence: string }

/** Makes a dated backup and, only once that was found intact, removes the oldest beyond those to keep. */
export async function makeDueBackup(
  { path, folder, keep }: BackupSettings,
  now: () => Date,
  sentences: Sentences,
): Promise<DueBackup> {
  const file = join(folder, nameBackup(path, now()))
  const made = await backUp({ path, file, replaces: false, now, sentences })
  if (made.kind === 'refused') return { kind: 'refused', sentence: made.sentence }
  // A clock that was set back makes the new one look older than the others.
  const others = listBackups(folder, path).filter((backup) => backup.file !== file)
  let removed = 0
  try {
    for (const old of others.slice(keep - 1)) {
      rmSync(old.file)
      rmSync(digestPath(old.file), { force: true })
      removed += 1
    }
  } catch (error) {
    const reason = systemErrorReason(error)
    if (reason === null) throw error
    return { kind: 'ok', file, bytes: made.bytes, removed, obstacle: reason }
  }
  return { kind: 'ok', file, bytes: made.bytes, removed, obstacle: null }
}
