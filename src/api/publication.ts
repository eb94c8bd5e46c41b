import { z } from 'zod'
import { optionalLongText } from '#charter/register/fieldTypes.ts'
import { NEW_CONSENTS, type Publication } from '#charter/publication/publication.ts'
import type { Difference } from '#charter/compare/difference.ts'
import { INTEGER_MAX } from './resourceNames.ts'
import type { ComparableFields } from './resources.ts'

/** What a publisher sends: a note for the record and, so that nothing unseen goes online, what was looked at. */
export const publishSchema = z.strictObject({
  note: optionalLongText,
  newConsent: z
    .enum(NEW_CONSENTS)
    .default('')
    .meta({ description: 'whether visitors have to be asked for their consent again' }),
  number: z
    .int()
    .positive()
    .max(INTEGER_MAX)
    .optional()
    .meta({ description: 'the number that it is to get' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ description: 'of the register that was looked at, as `/api/draft/status` states it' }),
})

/** What `/api/publications` can be filtered and sorted by. */
export const PUBLICATION_FIELDS = {
  id: 'number',
  number: 'number',
  at: 'instant',
  by: 'text',
  note: 'text',
  added: 'number',
  changed: 'number',
  removed: 'number',
} as const satisfies ComparableFields

/** One side of a comparison: a version, or the register as it stands now. */
export type Side = number | 'draft'

/** How the register as it stands compares with what is online. */
export interface DraftStatus {
  /** The last version; null before the first. */
  online: Publication | null
  /** How many records differ from it. */
  differences: number
  /**
   * The draft and its page are what is online: publishing would be refused. Without any difference it may be false: an
   * upgrade can have the same records look otherwise.
   */
  isOnline: boolean
  /** The number that the next version gets. */
  next: number
  /** SHA-256 of the register as canonical JSON: what a publisher says to have seen. */
  sha256: string
}

/** What differs between two states of the register. */
export interface Comparison {
  from: Side
  to: Side
  /** SHA-256 of the register on either side, as canonical JSON; null before the first version. */
  sha256: { from: string | null; to: string }
  differences: Difference[]
}
