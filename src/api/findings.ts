import { z } from 'zod'
import { isStorable, requiredLongText } from '#charter/register/fieldTypes.ts'
import { type AnsweredFinding, type FindingCounts, lastDayToAccept } from '#charter/findings/acceptance.ts'
import { FOUND_RESOURCES, SEVERITIES, type Severity } from '#charter/findings/finding.ts'
import type { RuleCount } from '#charter/findings/findingCounts.ts'
import type { Source } from '#charter/findings/source.ts'
import { INTEGER_MAX } from './resourceNames.ts'
import type { ComparableFields } from './resources.ts'

/** A finding as it is answered. */
export interface FoundRecord extends AnsweredFinding {
  /** What its rule rests on. */
  source: readonly Source[]
  isAccepted: boolean
}

/** What `/api/findings` can be filtered and sorted by; `q` looks into what a finding says. */
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
} as const satisfies ComparableFields

/** How many findings there are. */
export interface CountedFindings {
  now: FindingCounts
  /** What nobody answers for, rule by rule, the most urgent first. */
  rules: RuleCount<FoundRecord>[]
  /** When the last version went online; null before it, and where that was before findings were kept. */
  last: CountedVersion | null
  /** Of each version that they were kept of, in their order. */
  versions: CountedVersion[]
}

export interface CountedVersion extends FindingCounts {
  number: number
  at: string
}

// Long enough for the longest name of a rule, and for the longest aspect that one gives.
const KEY_MAX = 200
const key = z.string().max(KEY_MAX).refine(isStorable)

/** Which finding. */
export const findingKeySchema = z.strictObject({
  rule: key.min(1, 'errors.required'),
  resource: z.enum(FOUND_RESOURCES),
  recordId: z.int().positive().max(INTEGER_MAX),
  aspect: key.default(''),
})

/** So that a later reader learns something from it. */
const REASON_MIN = 10

/** Answering for a finding. */
export const acceptSchema = findingKeySchema.extend({
  reason: requiredLongText.min(REASON_MIN, 'errors.reasonTooShort'),
  until: z.iso
    .date({ error: ({ input }) => (input == null || input === '' ? 'errors.required' : 'errors.day') })
    .meta({ description: 'the last day, in France, on which it holds' }),
  severity: z.enum(SEVERITIES).optional().meta({ description: 'how serious it was when it was read' }),
  statement: z
    .string()
    .optional()
    .meta({ description: '`message` and `args` as they were read, as canonical JSON (RFC 8785)' }),
})

/** What is wrong with the last day of an answer, as a message’s key; null where it may be given today. */
export function checkLastDay(
  severity: Severity,
  until: string,
  today: string,
): 'errors.dayPast' | 'errors.acceptedTooLong' | null {
  if (until < today) return 'errors.dayPast'
  const last = lastDayToAccept(severity, today)
  return last !== null && until > last ? 'errors.acceptedTooLong' : null
}
