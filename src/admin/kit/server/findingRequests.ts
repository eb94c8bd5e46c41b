import type { fetchUtils } from 'react-admin'
import { type Finding, type FindingKey, statementOf } from '#charter/findings/finding.ts'
import type { CountedFindings } from '#api/findings.ts'
import type { RecordCounts } from '#charter/findings/findingCounts.ts'
import type { FrozenFindings } from '#charter/publication/freezeFindings.ts'
import { parseProblem } from './problem.ts'

/** The requests about findings other than their list, which is the resource `findings`. */
export interface FindingRequests {
  /** Accepts a finding until the end of the day `until` (`2027-02-25`). */
  acceptFinding: (finding: Finding, answer: { reason: string; until: string }) => Promise<void>
  /** Accepts several, at most `ACCEPTED_MAX`: all of them or none. */
  acceptFindings: (findings: readonly Finding[], answer: { reason: string; until: string }) => Promise<void>
  withdrawAcceptance: (finding: FindingKey) => Promise<void>
  /** Counts the findings by severity and by rule, and those of each published version. */
  countFindings: () => Promise<CountedFindings>
  /** Counts the findings that match `filter` by record. Records without a finding are left out. */
  countFindingsByRecord: (filter: Record<string, unknown>) => Promise<RecordCounts[]>
  /** Returns the findings stored with a version; null for versions older than this storage. */
  readFrozenFindings: (number: number) => Promise<FrozenFindings | null>
}

export function createFindingRequests(apiUrl: string, request: typeof fetchUtils.fetchJson): FindingRequests {
  const post = async (path: string, body: object) => {
    await request(`${apiUrl}/findings/${path}`, { method: 'POST', body: JSON.stringify(body) })
  }
  return {
    acceptFinding: (finding, answer) => post('accept', { ...pickRead(finding), ...answer }),
    acceptFindings: (findings, answer) =>
      post('accept-many', { findings: findings.map(pickRead), ...answer }),
    withdrawAcceptance: (finding) => post('withdraw', pickKey(finding)),
    async countFindings() {
      const answer: { json: CountedFindings } = await request(`${apiUrl}/findings/counts`)
      return answer.json
    },
    async countFindingsByRecord(filter) {
      const query = new URLSearchParams({ filter: JSON.stringify(filter) })
      const answer: { json: RecordCounts[] } = await request(`${apiUrl}/findings/records?${query}`)
      return answer.json
    },
    async readFrozenFindings(number) {
      try {
        const answer: { json: FrozenFindings } = await request(`${apiUrl}/publications/${number}/findings`)
        return answer.json
      } catch (error) {
        if (parseProblem(error)?.status === 404) return null
        throw error
      }
    },
  }
}

/** A finding as the person read it. */
function pickRead(finding: Finding) {
  return { ...pickKey(finding), severity: finding.severity, statement: statementOf(finding) }
}

function pickKey({ rule, resource, recordId, aspect }: FindingKey): FindingKey {
  return { rule, resource, recordId, aspect }
}
