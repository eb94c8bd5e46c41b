import type { fetchUtils } from 'react-admin'
import { type Finding, type FindingKey, statementOf } from '#charter/findings/finding.ts'
import type { CountedFindings } from '#api/findings.ts'
import type { RecordCounts } from '#charter/findings/findingCounts.ts'
import type { FrozenFindings } from '#charter/publication/freezeFindings.ts'
import { parseProblem } from './problem.ts'

/** What is asked of the server about findings, beside their list (the resource `findings`). */
export interface FindingRequests {
  /** Answers for a finding until the end of a day (`2027-02-25`). */
  acceptFinding: (finding: Finding, answer: { reason: string; until: string }) => Promise<void>
  withdrawAcceptance: (finding: FindingKey) => Promise<void>
  /** How many there are of each severity and of each rule; how many there were in each version. */
  countFindings: () => Promise<CountedFindings>
  /** How many there are of each record, among those that `filter` leaves; none of the other records. */
  countFindingsByRecord: (filter: Record<string, unknown>) => Promise<RecordCounts[]>
  /** What a version was published with; null for those from before findings were kept. */
  readFrozenFindings: (number: number) => Promise<FrozenFindings | null>
}

export function createFindingRequests(apiUrl: string, request: typeof fetchUtils.fetchJson): FindingRequests {
  const post = async (path: string, body: object) => {
    await request(`${apiUrl}/findings/${path}`, { method: 'POST', body: JSON.stringify(body) })
  }
  return {
    acceptFinding: (finding, answer) =>
      post('accept', {
        ...keyOf(finding),
        ...answer,
        severity: finding.severity,
        statement: statementOf(finding),
      }),
    withdrawAcceptance: (finding) => post('withdraw', keyOf(finding)),
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

function keyOf({ rule, resource, recordId, aspect }: FindingKey): FindingKey {
  return { rule, resource, recordId, aspect }
}
