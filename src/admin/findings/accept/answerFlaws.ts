import { fieldErrors, type Message } from '#api/message.ts'
import { acceptSchema, untilFlaw } from '#api/findings.ts'
import type { Severity } from '#charter/findings/finding.ts'
import type { Answer } from './useAccept.ts'

const answerSchema = acceptSchema.pick({ reason: true, until: true })

/** What is wrong with an answer before it is sent, field by field. */
export function answerFlaws(
  answer: Answer,
  worst: Severity,
  today: string,
): Partial<Record<keyof Answer, Message>> {
  const { error } = answerSchema.safeParse(answer)
  const { reason, until } = error ? fieldErrors(error) : {}
  const late = untilFlaw(worst, answer.until, today)
  return { ...(reason && { reason }), ...(until ? { until } : late && { until: { message: late } }) }
}
