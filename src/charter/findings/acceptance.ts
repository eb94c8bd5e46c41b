import type { Finding } from './finding.ts'
export interface Acceptance extends Pick<Finding, 'rule' | 'resource' | 'recordId' | 'aspect' | 'severity'> {
  reason: string
  until: string
  by: string
  at: string
}
