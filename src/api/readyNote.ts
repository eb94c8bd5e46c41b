import { z } from 'zod'
import { longText } from '#charter/register/typedText.ts'
import { INTEGER_MAX } from './resourceNames.ts'

/** In UTF-16 code units: what fits into a mail, and is read before publishing. */
const NOTE_MAX = 1_000

/** Somebody tells those who publish that the draft is ready. */
export const readyNoteSchema = z.strictObject({
  note: longText(NOTE_MAX).default(''),
  siteId: z.int().positive().max(INTEGER_MAX).optional(),
})

/** Which note its author, or somebody else who edits, takes back. */
export const recalledNoteSchema = z.strictObject({ id: z.int().positive().max(INTEGER_MAX) })

/** That the draft is ready, as somebody said it. */
export interface ReadyNote {
  id: number
  /** Instant in UTC, ISO 8601. */
  at: string
  /** `Name <address>` at that time. */
  by: string
  /** What else they said; '' for nothing. */
  note: string
}

/** The note that stands: nothing was published since, and nobody took it back. */
export interface ReadyNoteAnswer {
  note: ReadyNote | null
}
