import { useGetList } from 'react-admin'
import { RANGE_MAX } from '#api/rangeMax.ts'
import type { FoundRecord } from '#api/findings.ts'

/** What stands between the draft and going online. */
export interface Gate {
  /** Nobody answers for them: they are refused to go online. */
  blockers: readonly FoundRecord[]
  warnings: readonly FoundRecord[]
  accepted: readonly FoundRecord[]
  /** Whether the draft adds what visitors have not consented to yet. */
  asksNewConsent: boolean
  /** False until it is known, and where it can't be: the server has the last word. */
  isKnown: boolean
}

/** What is found of the draft, the most urgent first. */
export function useGate(): Gate {
  const { data = [], isSuccess } = useGetList<FoundRecord>('findings', {
    sort: { field: 'severity', order: 'ASC' },
    pagination: { page: 1, perPage: RANGE_MAX },
  })
  const open = data.filter(({ isAccepted }) => !isAccepted)
  return {
    blockers: open.filter(({ severity }) => severity === 'blocker'),
    warnings: open.filter((finding) => finding.severity === 'warning' && !isAboutConsent(finding)),
    accepted: data.filter(({ isAccepted }) => isAccepted),
    asksNewConsent: open.some(isAboutConsent),
    isKnown: isSuccess,
  }
}

// The form that publishes asks for what this rule wants.
function isAboutConsent({ rule }: { rule: string }): boolean {
  return rule === 'G03'
}
