import canonicalize from 'canonicalize'
import type { Finding } from './finding.ts'

/** What a finding says, for machines: another as soon as it says something else of the same record. */
export function statementOf({ message, args }: Pick<Finding, 'message' | 'args'>): string {
  return canonicalize({ message, args }) ?? ''
}
