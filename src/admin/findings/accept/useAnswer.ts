import { useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { addPeriod } from '#charter/calendar/addPeriod.ts'
import type { Severity } from '#charter/findings/finding.ts'
import { today } from '../../app/today.ts'
import { answerFlaws } from './answerFlaws.ts'
import type { Answer } from './useAccept.ts'

/** How long an acceptance is suggested to hold. */
const SUGGESTED = 'P3M'

/** What is typed of an answer to findings, and, from when one tries to send it, what is wrong with it. `worst`: of them. */
export function useAnswer(worst: Severity) {
  const translate = useTranslate()
  const [answer, change] = useState<Answer>(() => ({ reason: '', until: addPeriod(today(), SUGGESTED) }))
  const [isTried, setTried] = useState(false)
  const reason = useRef<HTMLTextAreaElement>(null)
  const until = useRef<HTMLInputElement>(null)
  const flaws = answerFlaws(answer, worst, today())
  return {
    answer,
    change,
    inputs: { reason, until },
    /** In words, beside the field. */
    flawOf: (field: keyof Answer): string | undefined => {
      const flaw = isTried && flaws[field]
      return flaw ? translate(flaw) : undefined
    },
    /** Whether it can be sent; if not, the first field that is wrong is where one goes on typing. */
    isReady: (): boolean => {
      setTried(true)
      const input = flaws.reason ? reason : until
      const isFlawed = Object.keys(flaws).length > 0
      if (isFlawed) input.current?.focus()
      return !isFlawed
    },
  }
}
