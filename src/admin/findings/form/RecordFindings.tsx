import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { dayInFrance } from '#charter/calendar/dayInFrance.ts'
import type { Finding } from '#charter/findings/finding.ts'
import { findTypedFindings } from '#charter/findings/findTypedFindings.ts'
import { surroundingsOf } from '#charter/findings/surroundings.ts'
import { useDraft } from '../../preview/useDraft.ts'

const NONE: readonly Finding[] = []
const FindingsContext = createContext(NONE)

/** What the rules find of the record in the form around, as it is typed. */
export const useRecordFindings = () => use(FindingsContext)

interface RecordFindingsProps {
  resource: string | undefined
  children: ReactNode
}

/** Lets the fields of a form say what the rules find of them. */
export function RecordFindings({ resource, children }: RecordFindingsProps) {
  const checked = RESOURCE_NAMES.find((name) => name === resource)
  return checked ? <Checked resource={checked}>{children}</Checked> : children
}

function Checked({ resource, children }: { resource: ResourceName; children: ReactNode }) {
  const { data: draft } = useDraft()
  // Typing comes first: findings follow when the browser has time for them.
  const values = useDeferredValue(useWatch())
  const { dirtyFields } = useFormState()
  const surroundings = useMemo(() => draft && surroundingsOf(draft, NOW()), [draft])
  const findings = useMemo(
    () => (surroundings ? findTypedFindings(surroundings, resource, values) : NONE),
    [surroundings, resource, values],
  )
  const isNew = values['id'] === undefined
  // Nobody has left out yet what they have not come to.
  const shown = isNew ? findings.filter(({ field }) => field !== null && field in dirtyFields) : findings
  return <FindingsContext value={shown}>{children}</FindingsContext>
}

/** What versions went online matters to no record that can be edited. */
const NOW = () => ({
  today: dayInFrance(new Date().toISOString()),
  online: null,
  publishing: { note: '', newConsent: '' as const },
  versions: [],
})
