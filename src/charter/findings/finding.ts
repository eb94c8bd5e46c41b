import type { RuleId } from './ruleId.ts'

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
