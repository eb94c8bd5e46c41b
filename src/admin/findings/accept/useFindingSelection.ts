import { useState } from 'react'
import type { FoundRecord } from '#api/findings.ts'
import { foundKey } from '../foundKey.ts'
import { isAcceptable } from './useAccept.ts'

/** The selected findings, across the pages of the list. */
export interface FindingSelection {
  findings: readonly FoundRecord[]
  has: (finding: FoundRecord) => boolean
  toggle: (finding: FoundRecord) => void
  /** Replaces the selection. */
  select: (findings: readonly FoundRecord[]) => void
  /** The findings of this page that can be selected. */
  page: readonly FoundRecord[]
}

export function useFindingSelection(page: readonly FoundRecord[]): FindingSelection {
  const [selected, setSelected] = useState<readonly FoundRecord[]>([])
  // A finding accepted meanwhile, here or by another person, leaves the selection.
  const settled = new Set(page.filter((finding) => !isAcceptable(finding)).map(foundKey))
  const findings = selected.filter((finding) => !settled.has(foundKey(finding)))
  const has = (one: FoundRecord) => findings.some((finding) => foundKey(finding) === foundKey(one))
  return {
    findings,
    has,
    toggle(finding) {
      const key = foundKey(finding)
      setSelected(has(finding) ? findings.filter((one) => foundKey(one) !== key) : [...findings, finding])
    },
    select: setSelected,
    page: page.filter(isAcceptable),
  }
}
