import { useState } from 'react'
import type { FoundRecord } from '#api/findings.ts'
import { isAcceptable } from './access.ts'

/** The findings that are ticked, on whichever page of the list they stand. */
export interface Chosen {
  findings: readonly FoundRecord[]
  has: (finding: FoundRecord) => boolean
  toggle: (finding: FoundRecord) => void
  /** Leaves only these ticked. */
  keep: (findings: readonly FoundRecord[]) => void
  /** Those of this page that can be. */
  page: readonly FoundRecord[]
}

export function useChosen(page: readonly FoundRecord[]): Chosen {
  const [chosen, setChosen] = useState<readonly FoundRecord[]>([])
  // What was accepted meanwhile, by whomever, is no longer to be.
  const answered = new Set(page.filter((finding) => !isAcceptable(finding)).map(({ id }) => id))
  const findings = chosen.filter(({ id }) => !answered.has(id))
  const has = ({ id }: FoundRecord) => findings.some((one) => one.id === id)
  return {
    findings,
    has,
    toggle(finding) {
      setChosen(has(finding) ? findings.filter(({ id }) => id !== finding.id) : [...findings, finding])
    },
    keep: setChosen,
    page: page.filter(isAcceptable),
  }
}
