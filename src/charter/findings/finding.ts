import canonicalize from 'canonicalize'
import type { FindingWords } from './words/findingWords.ts'

/**
 * `blocker`: the page would leave out what the law requires, or say what is not so. `warning`: somebody has to act, or
 * to answer for it. `advice`: it could be better.
 */
export const SEVERITIES = ['blocker', 'warning', 'advice'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What a finding can be about. `publications` are the versions that went online. */
export const FOUND_RESOURCES = [
  'cookies',
  'providers',
  'categories',
  'sections',
  'sites',
  'publications',
] as const
export type FoundResource = (typeof FOUND_RESOURCES)[number]

/** What must have been done on the site before a fix says what is so: a register is mended in a click, a site is not. */
export const FIX_CONDITIONS = ['lifetimeReduced', 'choiceReduced', 'dataErased', 'renewalStopped'] as const
export type FixCondition = (typeof FIX_CONDITIONS)[number]

/** What would put a finding right: values to write into its record, or another record to merge it with. */
export type Fix =
  | { kind: 'set'; changes: Record<string, string | string[]>; onlyIf?: FixCondition }
  | { kind: 'merge'; with: number }

/** Something in the register that a rule is about. `findingInWords` says it. */
export interface Finding {
  /** The same for as long as the rule says the same of the record. */
  id: string
  rule: RuleId
  severity: Severity
  resource: FoundResource
  recordId: number
  /** What a person calls the record. */
  recordName: string
  /** Where to put it right; null when it is not in one field. */
  field: string | null
  /** Tells apart what one rule finds several times in a record: a topic, another record's id. */
  aspect: string
  /** Which of the rule's messages. */
  message: string
  args: Record<string, string | number>
  fix?: Fix
}

/** Which finding; its rule may be one that a later program no longer knows. */
export interface FindingKey extends Pick<Finding, 'resource' | 'recordId' | 'aspect'> {
  rule: string
}

/** What a finding goes by: the same for as long as a rule says the same of a record. */
export function findingId({ rule, resource, recordId, aspect }: FindingKey): string {
  const id = `${rule}-${resource}-${recordId}`
  return aspect === '' ? id : `${id}-${aspect}`
}

/** Every rule has words, and so what has words is a rule. */
export type RuleId = keyof FindingWords

/** What a finding says, for machines: another as soon as it says something else of the same record. */
export function statementOf({ message, args }: Pick<Finding, 'message' | 'args'>): string {
  return canonicalize({ message, args }) ?? ''
}
