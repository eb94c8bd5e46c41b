import { z } from 'zod'
import { readNote, writeNote } from './noteBeside.ts'

const noteSchema = z.object({ register: z.string() })

/**
 * Reads which register was last at `path`, from the note beside it; null when none ever was. It tells a first start from
 * one after the file was lost.
 */
export function readKnownRegister(path: string): string | null {
  try {
    const note = readNote(path, '.known')
    return note === null ? null : noteSchema.parse(JSON.parse(note)).register
  } catch {
    // A note that cannot be read still says that a register was here.
    return ''
  }
}

/** Notes which register is at `path`. */
export function writeKnownRegister(path: string, register: string): void {
  writeNote(path, '.known', { register })
}
