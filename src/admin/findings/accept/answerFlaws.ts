import { acceptSchema, untilFlaw } from '#api/findings.ts'
import type { Severity } from '#charter/findings/finding.ts'
import type { Answer } from './useAccept.ts'

const answerSchema = acceptSchema.pick({ reason: true, until: true })

/** What is wrong with an answer before it is sent, field by field: keys of messages. */
export function answerFlaws(
  answer: Answer,
  worst: Severity,
  today: string,
): Partial<Record<keyof Answer, string>> {
  const { issues = [] } = answerSchema.safeParse(answer).error ?? {}
  const said = (field: keyof Answer) => issues.find(({ path }) => path[0] === field)?.message
  const reason = said('reason')
  const until = said('until') ?? untilFlaw(worst, answer.until, today)
  return { ...(reason && { reason }), ...(until && { until }) }
}
