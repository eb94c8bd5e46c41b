import { useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { addPeriod } from '#charter/lifetime/compare.ts'
import { acceptSchema, type FoundRecord, checkLastDay } from '#api/findings.ts'
import type { Severity } from '#charter/findings/finding.ts'
import { fieldErrors, type Message } from '#api/message.ts'
import { today } from '../../kit/time.tsx'
import { useTabDraft } from '../../kit/useTabDraft.ts'
import type { AcceptanceDraft } from './useAccept.ts'

/** The duration of an acceptance that the form suggests, ISO 8601. */
const SUGGESTED_DURATION = 'P3M'

/**
 * The reason and the last day typed to accept findings. They stay in session storage until the form is sent or
 * cancelled. Errors appear from the first attempt to send on. `worst` is the highest severity among the findings: a
 * blocker can be accepted for a limited time only.
 */
export function useAcceptanceDraft(findings: readonly FoundRecord[], worst: Severity) {
  const translate = useTranslate()
  // The keys stay those of the findings selected at first, even if the selection changes meanwhile.
  const [firstFindings] = useState(findings)
  const [reason, setReason, clearReason] = useTabDraft(reasonKey(firstFindings))
  const [until, setUntil, clearUntil] = useTabDraft(
    `last day of ${draftKey(firstFindings)}`,
    addPeriod(today(), SUGGESTED_DURATION),
  )
  const draft: AcceptanceDraft = { reason, until }
  const [isTried, setTried] = useState(false)
  const reasonInput = useRef<HTMLTextAreaElement>(null)
  const untilInput = useRef<HTMLInputElement>(null)
  const flaws = findFlaws(draft, worst, today())
  return {
    draft,
    change: (typed: AcceptanceDraft): void => {
      setReason(typed.reason)
      setUntil(typed.until)
    },
    clear: (): void => {
      clearReason()
      clearUntil()
    },
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

/** The session storage key of the reason typed for these findings. */
export function reasonKey(findings: readonly FoundRecord[]): string {
  return `reason of ${draftKey(findings)}`
}

function draftKey(findings: readonly FoundRecord[]): string {
  const ids = findings.map(({ id }) => id).toSorted()
  return `answer to ${ids.join()}`
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
