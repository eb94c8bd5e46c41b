import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import { useMay } from '../../kit/session/access.tsx'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { parseProblem } from '../../kit/server/problem.ts'

/** Accepts findings one after the other, with the number of those accepted so far. */
export function useAccept() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const [acceptedCount, setAcceptedCount] = useState(0)
  const { mutate, isPending, data } = useMutation({
    mutationFn: ({ findings, draft }: { findings: readonly FoundRecord[]; draft: AcceptanceDraft }) =>
      acceptAll(findings, (finding) => dataProvider.acceptFinding(finding, draft), setAcceptedCount),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['findings'] }),
  })
  return { accept: mutate, isPending, acceptedCount, result: data }
}

/** An acceptance as it is typed; `until` is its last day, ISO 8601. */
export interface AcceptanceDraft {
  reason: string
  until: string
}

interface AcceptResult {
  /** The findings that were not accepted. */
  failed: readonly FoundRecord[]
  /** The last refusal of the server; null when there is none. */
  error: unknown
}

async function acceptAll(
  findings: readonly FoundRecord[],
  accept: (finding: FoundRecord) => Promise<void>,
  onProgress: (acceptedCount: number) => void,
): Promise<AcceptResult> {
  const failed: FoundRecord[] = []
  let error: unknown = null
  for (const [index, finding] of findings.entries()) {
    onProgress(index)
    try {
      await accept(finding)
    } catch (reason) {
      error = reason
      // No answer from the server: the remaining requests would fail too.
      if (parseProblem(reason) === null) return { failed: [...failed, ...findings.slice(index)], error }
      failed.push(finding)
    }
  }
  return { failed, error }
}

/** Whether the signed-in person may accept findings: the roles that publish may. */
export function useMayAccept(): boolean {
  return useMay('create', 'findings')
}

/** Whether a finding can be accepted: advice needs no acceptance, and an accepted finding no second one. */
export function isAcceptable({ severity, isAccepted }: FoundRecord): boolean {
  return severity !== 'advice' && !isAccepted
}
