import { z } from 'zod'

/** The backups that the server knows of. Instants are in UTC, ISO 8601. */
export const backupStatusSchema = z.strictObject({
  /** When the last one was made and found intact; null when none is known. */
  lastAt: z.iso.datetime().nullable(),
  /** When an attempt failed after that; null when none did. */
  failedAt: z.iso.datetime().nullable(),
  /** Whether the last one is older than it ought to be. */
  isLate: z.boolean(),
})

export type BackupStatus = z.infer<typeof backupStatusSchema>

/** `backups` is null of a register that is not kept in a file. */
export const backupsAnswerSchema = z.strictObject({ backups: backupStatusSchema.nullable() })

export type BackupsAnswer = z.infer<typeof backupsAnswerSchema>
