import canonicalize from 'canonicalize'
import type { FindingWords } from './words/findingWords.ts'

/** A fault that a rule found in a record. `findingInWords` writes its sentence. */
export interface Finding {
  /** See `findingId`. */
  id: string
  rule: RuleId
  severity: Severity
  resource: FoundResource
  recordId: number
  /** The name of the record as people know it. */
  recordName: string
  /** The field that fixes it; null when there is no single one. */
  field: string | null
  /** Distinguishes several findings of one rule in one record: a topic, the id of another record. */
  aspect: string
  /** The key of the rule's message. */
  message: string
  args: Record<string, string | number>
  fix?: Fix
}

/**
 * `blocker`: the page would omit what the law requires, or state something false. `warning`: a person must act or accept
 * the finding. `advice`: an improvement.
 */
export const SEVERITIES = ['blocker', 'warning', 'advice'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The resources whose records are checked. `publications` are the versions that went online. */
export const FOUND_RESOURCES = [
  'cookies',
  'providers',
  'categories',
  'sections',
  'sites',
  'publications',
] as const
export type FoundResource = (typeof FOUND_RESOURCES)[number]

/** Changes that must have been made on the site first: without them, the fixed register would state something false. */
export const FIX_CONDITIONS = ['lifetimeReduced', 'choiceReduced', 'dataErased', 'renewalStopped'] as const
export type FixCondition = (typeof FIX_CONDITIONS)[number]

/** A way to fix a finding: values to write into its record, or another record to merge it with. */
export type Fix =
  | {
      kind: 'set'
      changes: Record<string, string | string[]>
      onlyIf?: FixCondition
      /** Where the values were read, if they are public knowledge. */
      source?: { title: string; address: string }
    }
  | { kind: 'merge'; with: number }

/** The parts that identify a finding; its rule may be one that this program no longer has. */
export interface FindingKey extends Pick<Finding, 'resource' | 'recordId' | 'aspect'> {
  rule: string
}

/** Returns the id of a finding, which stays the same while the rule finds the same fault in the record. */
export function findingId({ rule, resource, recordId, aspect }: FindingKey): string {
  const id = `${rule}-${resource}-${recordId}`
  return aspect === '' ? id : `${id}-${aspect}`
}

/** Every rule has words, so their keys are the ids of all rules. */
export type RuleId = keyof FindingWords

/** Returns the statement of a finding as canonical JSON (RFC 8785); it changes when the rule states something else. */
export function statementOf({ message, args }: Pick<Finding, 'message' | 'args'>): string {
  return canonicalize({ message, args }) ?? ''
}
