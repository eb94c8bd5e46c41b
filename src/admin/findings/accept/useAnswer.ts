import { useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { addPeriod } from '#charter/lifetime/compare.ts'
import { acceptSchema, type FoundRecord, untilFlaw } from '#api/findings.ts'
import type { Severity } from '#charter/findings/finding.ts'
import { fieldErrors, type Message } from '#api/message.ts'
import { today } from '../../kit/time.tsx'
import { useTabDraft } from '../../kit/useTabDraft.ts'
import type { Answer } from './useAccept.ts'

/** How long an acceptance is suggested to hold. */
const SUGGESTED = 'P3M'

/**
 * What is typed of an answer to findings, kept until it is sent or given up; and, from when one tries to send it, what is
 * wrong with it. `worst`: of them.
 */
export function useAnswer(findings: readonly FoundRecord[], worst: Severity) {
  const translate = useTranslate()
  // Of those for whom it was begun, also when others are ticked meanwhile.
  const [answered] = useState(findings)
  const [reason, keepReason, forgetReason] = useTabDraft(keptReason(answered))
  const [until, keepUntil, forgetUntil] = useTabDraft(
    `last day of ${answerTo(answered)}`,
    addPeriod(today(), SUGGESTED),
  )
  const answer: Answer = { reason, until }
  const [isTried, setTried] = useState(false)
  const reasonInput = useRef<HTMLTextAreaElement>(null)
  const untilInput = useRef<HTMLInputElement>(null)
  const flaws = answerFlaws(answer, worst, today())
  return {
    answer,
    change: (typed: Answer): void => {
      keepReason(typed.reason)
      keepUntil(typed.until)
    },
    /** Once it is sent, or given up. */
    forget: (): void => {
      forgetReason()
      forgetUntil()
    },
    inputs: { reason: reasonInput, until: untilInput },
    /** In words, beside the field. */
    flawOf: (field: keyof Answer): string | undefined => {
      const flaw = isTried && flaws[field]
      return flaw ? translate(flaw.message, flaw.args) : undefined
    },
    /** Whether it can be sent; if not, the first field that is wrong is where one goes on typing. */
    isReady: (): boolean => {
      setTried(true)
      const input = flaws.reason ? reasonInput : untilInput
      const isFlawed = Object.keys(flaws).length > 0
      if (isFlawed) input.current?.focus()
      return !isFlawed
    },
  }
}

/** Where the reason that was typed for an answer is kept. */
export function keptReason(findings: readonly FoundRecord[]): string {
  return `reason of ${answerTo(findings)}`
}

function answerTo(findings: readonly FoundRecord[]): string {
  const ids = findings.map(({ id }) => id).toSorted()
  return `answer to ${ids.join()}`
}

const answerSchema = acceptSchema.pick({ reason: true, until: true })

/** What is wrong with an answer before it is sent, field by field. */
function answerFlaws(answer: Answer, worst: Severity, today: string): Partial<Record<keyof Answer, Message>> {
  const { error } = answerSchema.safeParse(answer)
  const { reason, until } = error ? fieldErrors(error) : {}
  const late = untilFlaw(worst, answer.until, today)
  return { ...(reason && { reason }), ...(until ? { until } : late && { until: { message: late } }) }
}
