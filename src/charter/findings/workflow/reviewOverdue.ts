import { addPeriod } from '../../lifetime/compare.ts'
import { isDay } from '../../kit/days.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import { rememberResults } from '../../kit/rememberResults.ts'
import type { Site } from '../../register/site.ts'
import { defineRule, type Violation } from '../rule.ts'
import { CNIL_092_ART_5, CNIL_SHEET_16, OUR_CHOICE } from '../sources.ts'
import { isActive, oncePerRegister, type RuleContext } from '../ruleContext.ts'

/** The default interval between reviews of a record. */
const REVIEW_INTERVAL = 'P6M'

const RULE_G01 = {
  id: 'G01',
  name: 'review-overdue',
  severity: 'warning',
  sources: [CNIL_092_ART_5, CNIL_SHEET_16, OUR_CHOICE],
} as const

/** A year of days. Records are reviewed together, so each day is computed once for many of them. */
const REMEMBERED_DAYS = 366

/** Returns the day of the next review after a review on a day; '' when that is no day. */
const nextReviews = oncePerRegister(({ site }) =>
  rememberResults((day) => (isDay(day) ? addPeriod(day, intervalOf(site)) : ''), REMEMBERED_DAYS),
)

export const cookieReviewOverdue = defineRule({
  ...RULE_G01,
  resource: 'cookies',
  check: (cookie, context) => (isActive(cookie) ? checkReview(cookie, context) : []),
})

/** G01 for a provider that the page names. */
export const providerReviewOverdue = defineRule({
  ...RULE_G01,
  resource: 'providers',
  check: (provider, context) =>
    context.activeCookiesOf.has(provider.id) ? checkReview(provider, context) : [],
})

/** G01 for the charter as a whole. */
export const charterReviewOverdue = defineRule({
  ...RULE_G01,
  resource: 'sites',
  check({ title, nextReviewOn }, context) {
    const { today, register } = context
    if (nextReviewOn === null ? !isPublished(context) : nextReviewOn >= today) return []
    const changes = { nextReviewOn: addPeriod(today, intervalOf(register.site)) }
    const violation = { field: 'nextReviewOn', fix: { kind: 'set', changes } } as const
    if (nextReviewOn === null) return [{ ...violation, message: 'unplanned' }]
    return [{ ...violation, message: 'overdue', args: { name: title, nextReviewOn } }]
  },
})

function checkReview(
  { name, reviewedOn }: { name: string; reviewedOn: string | null },
  context: RuleContext,
): Violation<'G01'>[] {
  const { today, register } = context
  const violation = { field: 'reviewedOn', fix: { kind: 'set', changes: { reviewedOn: today } } } as const
  // On the first day of a register nobody has reviewed anything: publishing is what begins the time.
  if (reviewedOn === null && !isPublished(context)) return []
  // A review that is dated after today has not taken place.
  if (reviewedOn !== null && isDay(reviewedOn) && reviewedOn > today)
    return [{ ...violation, message: 'future', args: { name, reviewedOn } }]
  const nextReviewOn = reviewedOn === null ? '' : nextReviews(register)(reviewedOn)
  if (nextReviewOn === '') return [{ ...violation, message: 'never', args: { name } }]

  // A review is in time on the day on which it is due.
  return nextReviewOn >= today ? [] : [{ ...violation, message: 'overdue', args: { name, nextReviewOn } }]
}

function isPublished({ online, versions }: RuleContext): boolean {
  return online !== null || versions.length > 0
}

function intervalOf({ reviewInterval }: Site): string {
  return parsePeriod(reviewInterval) === null ? REVIEW_INTERVAL : reviewInterval
}
