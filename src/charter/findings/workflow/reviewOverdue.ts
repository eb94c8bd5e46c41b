import { addPeriod } from '../../lifetime/compare.ts'
import { isDay } from '../../kit/days.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import { rememberResults } from '../../kit/rememberResults.ts'
import type { Site } from '../../register/site.ts'
import { defineRule, type Violation } from '../rule.ts'
import { CNIL_092_ART_5, CNIL_SHEET_16, OUR_CHOICE } from '../sources.ts'
import { isActive, oncePerRegister, type RuleContext } from '../ruleContext.ts'

/** How long a check of a record holds while the officer says nothing else. */
const REVIEW_INTERVAL = 'P6M'

const SAME_RULE = {
  id: 'G01',
  name: 'review-overdue',
  severity: 'warning',
  sources: [CNIL_092_ART_5, CNIL_SHEET_16, OUR_CHOICE],
} as const

/** A year of days: records are reviewed together, and each day is counted from once. */
const REMEMBERED = 366

/** Until when a review on a day holds; '' where that is no day. */
const nextReviews = oncePerRegister(({ site }) =>
  rememberResults((day) => (isDay(day) ? addPeriod(day, intervalOf(site)) : ''), REMEMBERED),
)

export const cookieReviewOverdue = defineRule({
  ...SAME_RULE,
  resource: 'cookies',
  check: (cookie, context) => (isActive(cookie) ? overdue(cookie, context) : []),
})

/** Of a provider that the page names. */
export const providerReviewOverdue = defineRule({
  ...SAME_RULE,
  resource: 'providers',
  check: (provider, context) => (context.activeCookiesOf.has(provider.id) ? overdue(provider, context) : []),
})

/** Of the charter as a whole. */
export const charterReviewOverdue = defineRule({
  ...SAME_RULE,
  resource: 'sites',
  check({ title, nextReviewOn }, { today, register }) {
    if (nextReviewOn !== null && nextReviewOn >= today) return []
    const changes = { nextReviewOn: addPeriod(today, intervalOf(register.site)) }
    const said = { field: 'nextReviewOn', fix: { kind: 'set', changes } } as const
    if (nextReviewOn === null) return [{ ...said, message: 'unplanned' }]
    return [{ ...said, message: 'overdue', args: { name: title, nextReviewOn } }]
  },
})

function overdue(
  { name, reviewedOn }: { name: string; reviewedOn: string | null },
  context: RuleContext,
): Violation<'G01'>[] {
  const { today, register } = context
  const said = { field: 'reviewedOn', fix: { kind: 'set', changes: { reviewedOn: today } } } as const
  const nextReviewOn = reviewedOn === null ? '' : nextReviews(register)(reviewedOn)
  if (nextReviewOn === '') return [{ ...said, message: 'never', args: { name } }]

  // Due today is in time.
  return nextReviewOn >= today ? [] : [{ ...said, message: 'overdue', args: { name, nextReviewOn } }]
}

function intervalOf({ reviewInterval }: Site): string {
  return parsePeriod(reviewInterval) === null ? REVIEW_INTERVAL : reviewInterval
}
