import { z } from 'zod'
import { isStorable } from '#charter/kit/isStorable.ts'
import { requiredLongText } from '#charter/register/fieldTypes.ts'
import { type AnsweredFinding, type FindingCounts, lastDayToAccept } from '#charter/findings/acceptance.ts'
import { findingId, FOUND_RESOURCES, SEVERITIES, type Severity } from '#charter/findings/finding.ts'
import type { RuleCount } from '#charter/findings/findingCounts.ts'
import type { Source } from '#charter/findings/source.ts'
import { INTEGER_MAX } from './resourceNames.ts'
import type { ComparableFields } from './resources.ts'

/** A finding as the API returns it. */
export interface FoundRecord extends AnsweredFinding {
  /** The sources of its rule. */
  source: readonly Source[]
  isAccepted: boolean
  /** On whose charters it is, of a register with several sites. */
  siteIds?: number[]
}

/** The fields that `/api/findings` filters and sorts by; `q` searches the words of a finding. */
export const FINDING_FIELDS = {
  id: 'text',
  rule: 'text',
  severity: 'text',
  resource: 'text',
  recordId: 'number',
  recordName: 'text',
  field: 'text',
  aspect: 'text',
  message: 'text',
  isAccepted: 'flag',
  siteId: 'site',
} as const satisfies ComparableFields

/** The numbers of findings, now and in each version. */
export interface CountedFindings {
  now: FindingCounts
  /** The findings that are not accepted, by rule, the most urgent first. */
  rules: RuleCount<FoundRecord>[]
  /** The counts of the last version; null before the first, or when it was published before findings were stored. */
  last: CountedVersion | null
  /** The counts of each version that has them, in order. */
  versions: CountedVersion[]
}

export interface CountedVersion extends FindingCounts {
  number: number
  at: string
}

// Long enough for the longest rule id and the longest aspect.
const KEY_MAX = 200
const key = z.string().max(KEY_MAX).refine(isStorable)

/** Identifies a finding. */
export const findingKeySchema = z.strictObject({
  rule: key.min(1, 'errors.required'),
  resource: z.enum(FOUND_RESOURCES),
  recordId: z.int().positive().max(INTEGER_MAX),
  aspect: key.default(''),
})

/** A shorter reason would not help a later reader. */
const REASON_MIN = 10

/** A finding as it was read. */
const readFindingSchema = findingKeySchema.extend({
  severity: z.enum(SEVERITIES).optional().meta({ description: 'how serious it was when it was read' }),
  statement: z
    .string()
    .optional()
    .meta({ description: '`message` and `args` as they were read, as canonical JSON (RFC 8785)' }),
})

/** Why a finding is accepted, and until when. */
const answerSchema = z.strictObject({
  reason: requiredLongText.min(REASON_MIN, 'errors.reasonTooShort'),
  until: z.iso
    .date({ error: ({ input }) => (input == null || input === '' ? 'errors.required' : 'errors.day') })
    .meta({ description: 'the last day, in the register’s time zone, on which it holds' }),
})

/** The acceptance of a finding, as it is sent. */
export const acceptSchema = readFindingSchema.extend(answerSchema.shape)

/** So many findings are accepted in one request at most. */
export const ACCEPTED_MAX = 500

/** The acceptance of several findings with one reason, as it is sent: of all of them or of none. */
export const acceptManySchema = answerSchema.extend({
  findings: z
    .array(readFindingSchema)
    .min(1)
    .max(ACCEPTED_MAX)
    .refine((findings) => new Set(findings.map(findingId)).size === findings.length, 'errors.invalid'),
})

/**
 * Checks the last day of an acceptance that is given on `today`: returns the key of a message, or null if it is valid.
 */
export function checkLastDay(
  severity: Severity,
  until: string,
  today: string,
): 'errors.dayPast' | 'errors.acceptedTooLong' | null {
  if (until < today) return 'errors.dayPast'
  const last = lastDayToAccept(severity, today)
  return last !== null && until > last ? 'errors.acceptedTooLong' : null
}
