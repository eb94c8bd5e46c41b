import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react'
import { useGetList, useRecordContext } from 'react-admin'
import { useFormState, useWatch } from 'react-hook-form'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { type Acceptance, type AnsweredFinding, withAcceptances } from '#charter/findings/acceptance.ts'
import { type Finding, SEVERITIES } from '#charter/findings/finding.ts'
import { findTypedFindings } from '#charter/findings/findTypedFindings.ts'
import { withKnownFixes } from '#charter/findings/known/knownFixes.ts'
import { consentOf, createFormContext, type RuleContext } from '#charter/findings/ruleContext.ts'
import { blankCookie } from '#charter/register/blankRecords.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { completeCookie, type Completion } from '#charter/trackers/completeCookie.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import type { FoundRecord } from '#api/findings.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { useToday } from '../../kit/timeZone.tsx'
import { otherSite, useDraft } from '../../preview/useDraft.ts'
import { useHasBeenIdle } from '../../kit/server/queries.ts'
import { useProposals } from '../../kit/form/useProposals.ts'

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

/** The findings on the record in the form around, as it is typed; the most serious first. */
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
  const today = useToday()()
  const findings = useMemo(() => {
    // In a new record, an empty field counts as missing only after the person has edited it.
    const shown = isNew ? found.filter(({ field }) => field !== null && field in dirtyFields) : found
    const answered = withAcceptances(shown, acceptances, today)
    return SEVERITIES.flatMap((severity) => answered.filter((finding) => finding.severity === severity))
  }, [found, isNew, dirtyFields, acceptances, today])
  return <FindingsContext value={findings}>{children}</FindingsContext>
}

function useTypedFindings(resource: ResourceName): readonly Finding[] {
  const proposals = useProposals(resource === 'cookies')
  // Deferred, so that checking the record never delays typing.
  const values = useDeferredValue(useWatch())
  const { data: draft } = useDraft(otherSite(resource, values))
  const today = useToday()()
  const context = useMemo(() => draft && createFormContext(draft, today), [draft, today])
  const found = useMemo(
    () => (context ? findTypedFindings(context, resource, values) : NONE),
    [context, resource, values],
  )
  return useMemo(
    () =>
      context
        ? withKnownFixes(found, completionOf({ ...blankCookie, ...values }, context, proposals))
        : found,
    [found, context, values, proposals],
  )
}

/** What is publicly known of the cookie in the form and not yet typed; null for nothing, and for another record. */
function completionOf(
  cookie: Cookie,
  context: RuleContext,
  proposals: readonly Proposal[],
): Completion | null {
  const consent = consentOf(cookie, context)
  if (consent === null || proposals.length === 0) return null
  const provider = context.providers.get(cookie.providerId)?.name ?? ''
  return completeCookie(cookie, { consent, provider, language: context.register.site.language }, proposals)
}

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
