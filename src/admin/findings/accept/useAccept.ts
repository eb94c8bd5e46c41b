import { useMutation, useQueryClient } from '@tanstack/react-query'
import { HttpError, useDataProvider } from 'react-admin'
import { ACCEPTED_MAX, type FoundRecord } from '#api/findings.ts'
import { isKnownUntrue } from '#charter/findings/acceptance.ts'
import { useMay } from '../../kit/session/access.tsx'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { parseProblem } from '../../kit/server/problem.ts'

/** Accepts findings, several in one request. */
export function useAccept() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const { mutate, isPending, data } = useMutation({
    mutationFn: ({ findings, draft }: { findings: readonly FoundRecord[]; draft: AcceptanceDraft }) =>
      acceptAll(findings, (some) =>
        some.length === 1 && some[0]
          ? dataProvider.acceptFinding(some[0], draft)
          : dataProvider.acceptFindings(some, draft),
      ),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['findings'] }),
  })
  return { accept: mutate, isPending, result: data }
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

/** Sends as many as a request may hold. Of those that are refused by name, the others are sent again. */
async function acceptAll(
  findings: readonly FoundRecord[],
  accept: (some: readonly FoundRecord[]) => Promise<void>,
): Promise<AcceptResult> {
  const failed: FoundRecord[] = []
  let error: unknown = null
  let waiting = findings
  while (waiting.length > 0) {
    const some = waiting.slice(0, ACCEPTED_MAX)
    try {
      await accept(some)
      waiting = waiting.slice(ACCEPTED_MAX)
    } catch (reason) {
      const refused = listRefused(some, reason)
      error = refused.reason
      // Nothing that names findings: what follows would be refused too.
      if (refused.findings.length === 0) return { failed: [...failed, ...waiting], error }
      failed.push(...refused.findings)
      waiting = waiting.filter((finding) => !refused.findings.includes(finding))
    }
  }
  return { failed, error }
}

/** The findings that a refusal names, and the refusal in the words of the first of them. */
function listRefused(
  some: readonly FoundRecord[],
  reason: unknown,
): { findings: readonly FoundRecord[]; reason: unknown } {
  const problem = parseProblem(reason)
  const errors = problem?.errors ?? {}
  const findings = some.filter((_, index) => errors[`findings.${index}`] !== undefined)
  const first = Object.keys(errors).find((field) => field.startsWith('findings.'))
  const message = first === undefined ? undefined : errors[first]
  if (problem === null || message === undefined) return { findings, reason }
  const { errors: _, ...whole } = { ...problem, ...message }
  return { findings, reason: new HttpError(message.message, problem.status, whole) }
}

/** Whether the signed-in person may accept findings: the roles that publish may. */
export function useMayAccept(): boolean {
  return useMay('create', 'findings')
}

/**
 * Whether a finding can be accepted: advice needs no acceptance, an accepted finding no second one, and nobody can answer for
 * what is known to be untrue.
 */
export function isAcceptable(finding: FoundRecord): boolean {
  return finding.severity !== 'advice' && !finding.isAccepted && !isKnownUntrue(finding)
}
