import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { parseProblem } from '../../kit/server/problem.ts'

export interface Answer {
  reason: string
  until: string
}

/** What came of accepting several findings: each was, or was not and stays as it was. */
export interface AcceptResult {
  failed: readonly FoundRecord[]
  /** What the server said of the last that failed. */
  error: unknown
}

/** Accepts findings one after the other, and says how far it is. */
export function useAccept() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const [done, setDone] = useState(0)
  const { mutate, isPending, data } = useMutation({
    mutationFn: ({ findings, answer }: { findings: readonly FoundRecord[]; answer: Answer }) =>
      acceptAll(findings, (finding) => dataProvider.acceptFinding(finding, answer), setDone),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['findings'] }),
  })
  return { accept: mutate, isPending, done, result: data }
}

async function acceptAll(
  findings: readonly FoundRecord[],
  accept: (finding: FoundRecord) => Promise<void>,
  onProgress: (done: number) => void,
): Promise<AcceptResult> {
  const failed: FoundRecord[] = []
  let error: unknown = null
  for (const [index, finding] of findings.entries()) {
    onProgress(index)
    try {
      await accept(finding)
    } catch (reason) {
      error = reason
      // Nobody answered: nor would they for the others.
      if (parseProblem(reason) === null) return { failed: [...failed, ...findings.slice(index)], error }
      failed.push(finding)
    }
  }
  return { failed, error }
}
