import type { Finding } from './finding.ts'

/** Which finding; its rule may be one that a later program no longer knows. */
export interface FindingKey extends Pick<Finding, 'resource' | 'recordId' | 'aspect'> {
  rule: string
}

/** What a finding goes by: the same for as long as a rule says the same of a record. */
export function findingId({ rule, resource, recordId, aspect }: FindingKey): string {
  const id = `${rule}-${resource}-${recordId}`
  return aspect === '' ? id : `${id}-${aspect}`
}
