import { z } from 'zod'
import { optionalLongText } from '#charter/register/fieldTypes.ts'
import { NEW_CONSENTS, type Publication } from '#charter/publication/publication.ts'
import type { Difference } from '#charter/compare/difference.ts'
import { INTEGER_MAX } from './resourceNames.ts'
import type { ComparableFields } from './resources.ts'

const siteId = z.int().positive().max(INTEGER_MAX)

/** What is said of a draft, so that nothing unseen goes online. */
const seenDraft = {
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
}

/** The request to publish: a note, and the draft that the publisher looked at. */
export const publishSchema = z.strictObject({
  siteId: siteId.optional().meta({ description: 'whose charter it is; the first site’s without it' }),
  note: optionalLongText,
  ...seenDraft,
})

/** So many sites are published in one act at most. */
const PUBLISHED_MAX = 100

/** The request to publish several sites with one note, in one act. */
export const publishManySchema = z.strictObject({
  note: optionalLongText,
  sites: z
    .array(z.strictObject({ siteId, ...seenDraft }))
    .min(1)
    .max(PUBLISHED_MAX)
    .refine((sites) => new Set(sites.map((one) => one.siteId)).size === sites.length, 'errors.invalid'),
})

/** The fields that `/api/publications` filters and sorts by. */
export const PUBLICATION_FIELDS = {
  id: 'number',
  number: 'number',
  siteId: 'number',
  at: 'instant',
  by: 'text',
  note: 'text',
  added: 'number',
  changed: 'number',
  removed: 'number',
} as const satisfies ComparableFields

/** One side of a comparison: the number of a version, or the present register. */
export type Side = number | 'draft'

/** The comparison of the present register with the version online. */
export interface DraftStatus {
  /** The version online; null before the first. */
  online: Publication | null
  /** The number of records that differ from it. */
  differences: number
  /**
   * Whether the draft and its page equal the version online, so that publishing would be refused. It can be false
   * without any difference, because an upgrade may render the same records differently.
   */
  isOnline: boolean
  /** The number of the next version. */
  next: number
  /** SHA-256 of the register as canonical JSON; a publisher sends it back to prove which draft they saw. */
  sha256: string
}

/** How the draft of one of several sites stands. */
export interface SiteStatus extends DraftStatus {
  siteId: number
  /** The number of findings that keep it from going online. */
  blockers: number
}

/** How the drafts of all sites stand that can be published. */
export interface SiteStatuses {
  sites: SiteStatus[]
  /** The number of records that differ on any of them that is online; one that stands on several counts once. */
  differences: number
}

/** The differences between two states of the register. */
export interface Comparison {
  from: Side
  to: Side
  /** SHA-256 of each register as canonical JSON; null before the first version. */
  sha256: { from: string | null; to: string }
  differences: Difference[]
}
