import { useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { addPeriod } from '#charter/lifetime/compare.ts'
import { acceptSchema, type FoundRecord, checkLastDay } from '#api/findings.ts'
import type { Severity } from '#charter/findings/finding.ts'
import { fieldErrors, type Message } from '#api/message.ts'
import { useToday } from '../../kit/timeZone.tsx'
import { useTypedDraft } from '../../kit/unsaved/useTypedDraft.ts'
import type { AcceptanceDraft } from './useAccept.ts'

/** The duration of an acceptance that the form suggests, ISO 8601. */
const SUGGESTED_DURATION = 'P3M'

/**
 * The reason and the last day typed to accept findings. They stay in a draft until the form is sent or cancelled. Errors
 * appear from the first attempt to send on. `worst` is the highest severity among the findings: a blocker can be accepted
 * for a limited time only.
 */
export function useAcceptanceDraft(findings: readonly FoundRecord[], worst: Severity) {
  const translate = useTranslate()
  const today = useToday()
  // The draft stays that of the findings selected at first, even if the selection changes meanwhile.
  const [firstFindings] = useState(findings)
  const { typed: draft, change, clear, keptAt } = useTypedAcceptance(firstFindings)
  const [isTried, setTried] = useState(false)
  const reasonInput = useRef<HTMLTextAreaElement>(null)
  const untilInput = useRef<HTMLInputElement>(null)
  const flaws = findFlaws(draft, worst, today())
  return {
    draft,
    change,
    clear,
    keptAt,
    inputs: { reason: reasonInput, until: untilInput },
    /** Words the error of a field; undefined when there is none, and before the first attempt to send. */
    flawOf: (field: keyof AcceptanceDraft): string | undefined => {
      const flaw = isTried && flaws[field]
      return flaw ? translate(flaw.message, flaw.args) : undefined
    },
    /** Returns whether the draft can be sent; otherwise shows its errors and focuses the first field with one. */
    validate: (): boolean => {
      setTried(true)
      const input = flaws.reason ? reasonInput : untilInput
      const isValid = Object.keys(flaws).length === 0
      if (!isValid) input.current?.focus()
      return isValid
    },
  }
}

/** What is typed to accept exactly these findings. */
export function useTypedAcceptance(findings: readonly FoundRecord[]) {
  const today = useToday()
  const ids = findings.map(({ id }) => id).toSorted()
  return useTypedDraft(`findings/${ids.join()}`, {
    reason: '',
    until: addPeriod(today(), SUGGESTED_DURATION),
  })
}

const draftSchema = acceptSchema.pick({ reason: true, until: true })

type Flaws = Partial<Record<keyof AcceptanceDraft, Message>>

/** Checks a draft by the rules of the API, before it is sent. */
function findFlaws(draft: AcceptanceDraft, worst: Severity, today: string): Flaws {
  const { error } = draftSchema.safeParse(draft)
  const { reason, until } = error ? fieldErrors(error) : {}
  const late = checkLastDay(worst, draft.until, today)
  return { ...(reason && { reason }), ...(until ? { until } : late && { until: { message: late } }) }
}
