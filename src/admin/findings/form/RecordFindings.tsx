import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react'
import { useGetList, useRecordContext } from 'react-admin'
import { useFormState, useWatch } from 'react-hook-form'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { type Acceptance, type AnsweredFinding, withAcceptances } from '#charter/findings/acceptance.ts'
import type { Finding } from '#charter/findings/finding.ts'
import { findTypedFindings } from '#charter/findings/findTypedFindings.ts'
import { createRuleContext } from '#charter/findings/ruleContext.ts'
import type { FoundRecord } from '#api/findings.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { today } from '../../kit/time.tsx'
import { useDraft } from '../../preview/useDraft.ts'
import { useOnceQuiet } from '../../kit/server/queries.ts'

const NONE: readonly Finding[] = []
const FindingsContext = createContext<readonly AnsweredFinding[]>([])

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
  const saved = useRecordContext<AdminRecord>()
  const isNew = saved?.id === undefined
  const acceptances = useAcceptances(resource, saved?.id)
  const found = useTypedFindings(resource)
  const { dirtyFields } = useFormState()
  const findings = useMemo(() => {
    // Nobody has left out yet what they have not come to.
    const shown = isNew ? found.filter(({ field }) => field !== null && field in dirtyFields) : found
    return withAcceptances(shown, acceptances, today())
  }, [found, isNew, dirtyFields, acceptances])
  return <FindingsContext value={findings}>{children}</FindingsContext>
}

function useTypedFindings(resource: ResourceName): readonly Finding[] {
  const { data: draft } = useDraft()
  // Typing comes first: findings follow when the browser has time for them.
  const values = useDeferredValue(useWatch())
  const context = useMemo(() => draft && createRuleContext(draft, now()), [draft])
  return useMemo(
    () => (context ? findTypedFindings(context, resource, values) : NONE),
    [context, resource, values],
  )
}

/** Which versions went online matters to no record that can be edited. */
const now = () => ({
  today: today(),
  online: null,
  publishing: { note: '', newConsent: '' as const },
  versions: [],
})

/** What the rules find of some fields, and nobody answers for. */
export function useFindingsOf(fields: readonly string[]): readonly AnsweredFinding[] {
  return useRecordFindings().filter(
    ({ field, acceptance }) => acceptance === null && field !== null && fields.includes(field),
  )
}

/** What was accepted of a saved record; nothing of one without an id. It waits until the form has what it needs. */
function useAcceptances(resource: ResourceName, id: number | undefined): readonly Acceptance[] {
  const isQuiet = useOnceQuiet()
  const { data } = useGetList<FoundRecord>(
    'findings',
    { filter: { resource, recordId: id, isAccepted: true }, pagination: { page: 1, perPage: 100 } },
    { enabled: id !== undefined && isQuiet },
  )
  return useMemo(() => (data ?? []).flatMap(({ acceptance }) => acceptance ?? []), [data])
}
