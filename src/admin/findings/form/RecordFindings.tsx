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
import { useHasBeenIdle } from '../../kit/server/queries.ts'

const NONE: readonly Finding[] = []
const FindingsContext = createContext<readonly AnsweredFinding[]>([])

interface RecordFindingsProps {
  resource: string | undefined
  children: ReactNode
}

/** Checks the record in the form as it is typed, and gives the findings to the fields of the form. */
export function RecordFindings({ resource, children }: RecordFindingsProps) {
  const checked = RESOURCE_NAMES.find((name) => name === resource)
  return checked ? <CheckedForm resource={checked}>{children}</CheckedForm> : children
}

/** The findings on the record in the form around, as it is typed. */
export const useRecordFindings = () => use(FindingsContext)

/** The findings on some fields that are not accepted. */
export function useOpenFieldFindings(fields: readonly string[]): readonly AnsweredFinding[] {
  return useRecordFindings().filter(
    ({ field, acceptance }) => acceptance === null && field !== null && fields.includes(field),
  )
}

function CheckedForm({ resource, children }: { resource: ResourceName; children: ReactNode }) {
  const saved = useRecordContext<AdminRecord>()
  const isNew = saved?.id === undefined
  const acceptances = useAcceptances(resource, saved?.id)
  const found = useTypedFindings(resource)
  const { dirtyFields } = useFormState()
  const findings = useMemo(() => {
    // In a new record, an empty field counts as missing only after the person has edited it.
    const shown = isNew ? found.filter(({ field }) => field !== null && field in dirtyFields) : found
    return withAcceptances(shown, acceptances, today())
  }, [found, isNew, dirtyFields, acceptances])
  return <FindingsContext value={findings}>{children}</FindingsContext>
}

function useTypedFindings(resource: ResourceName): readonly Finding[] {
  const { data: draft } = useDraft()
  // Deferred, so that checking the record never delays typing.
  const values = useDeferredValue(useWatch())
  const context = useMemo(() => draft && createRuleContext(draft, createCheckInputs()), [draft])
  return useMemo(
    () => (context ? findTypedFindings(context, resource, values) : NONE),
    [context, resource, values],
  )
}

/** Published versions are left out: no rule on an editable record looks at them. */
const createCheckInputs = () => ({
  today: today(),
  online: null,
  publishing: { note: '', newConsent: '' as const },
  versions: [],
})

/** The acceptances on a saved record; none without an id. They are requested after the data that the form needs. */
function useAcceptances(resource: ResourceName, id: number | undefined): readonly Acceptance[] {
  const isQuiet = useHasBeenIdle()
  const { data } = useGetList<FoundRecord>(
    'findings',
    { filter: { resource, recordId: id, isAccepted: true }, pagination: { page: 1, perPage: 100 } },
    { enabled: id !== undefined && isQuiet },
  )
  return useMemo(() => (data ?? []).flatMap(({ acceptance }) => acceptance ?? []), [data])
}
