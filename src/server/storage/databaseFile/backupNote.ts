import { z } from 'zod'
import { readNote, writeNote } from './noteBeside.ts'

const noteSchema = z.object({
  last: z.object({ at: z.iso.datetime(), file: z.string() }).nullable(),
  failure: z.object({ at: z.iso.datetime(), because: z.string() }).nullable(),
})

/**
 * The last backup that was made of a register and found intact, and the attempt after it that failed, if one did. Instants are in UTC, ISO
 * 8601; `because` is a sentence.
 */
export type BackupNote = z.infer<typeof noteSchema>

const NOTHING: BackupNote = { last: null, failure: null }

/** Reads what is noted of the backups of the register at `path`; a note that cannot be read says nothing. */
export function readBackupNote(path: string): BackupNote {
  try {
    const note = readNote(path, '.backup')
    return note === null ? NOTHING : noteSchema.parse(JSON.parse(note))
  } catch {
    return NOTHING
  }
}

export function writeBackupNote(path: string, note: BackupNote): void {
  writeNote(path, '.backup', note)
}
