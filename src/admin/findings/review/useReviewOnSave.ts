import type { FieldValues } from 'react-hook-form'
import { findTypedFindings } from '#charter/findings/findTypedFindings.ts'
import { createFormContext } from '#charter/findings/ruleContext.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { useToday } from '../../kit/timeZone.tsx'
import { useLoadedDraft } from '../../preview/useDraft.ts'

/**
 * Returns what turns the values of a form into those that are saved: saving a cookie or a provider in which nothing is left
 * to be done counts as its review. A day of review that the person typed stays.
 */
export function useReviewOnSave(resource: string | undefined) {
  const readDraft = useLoadedDraft()
  const readToday = useToday()
  return (values: FieldValues, record: AdminRecord | undefined): FieldValues => {
    const isTyped = (values['reviewedOn'] ?? null) !== (record?.['reviewedOn'] ?? null)
    const draft = readDraft()
    if (!draft || isTyped || (resource !== 'cookies' && resource !== 'providers')) return values
    const today = readToday()
    const open = findTypedFindings(createFormContext(draft, today), resource, values).filter(
      ({ rule, severity }) => severity !== 'advice' && rule !== 'G01',
    )
    return open.length > 0 ? values : { ...values, reviewedOn: today }
  }
}
