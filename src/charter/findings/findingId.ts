import type { Finding } from './finding.ts'

/** What a finding goes by: the same for as long as a rule says the same of a record. */
export function findingId({
  rule,
  resource,
  recordId,
  aspect,
}: Pick<Finding, 'rule' | 'resource' | 'recordId' | 'aspect'>): string {
  const id = `${rule}-${resource}-${recordId}`
  return aspect === '' ? id : `${id}-${aspect}`
}
