import type { frWorkflow } from '../fr/workflow.ts'

export const enWorkflow: typeof frWorkflow = {
  G01: {
    title: 'Never reviewed, or review overdue',
    says: {
      never: 'The record “{name}” was never reviewed: check it, then log the review.',
      future:
        'The record “{name}” is said to have been reviewed on {reviewedOn}, which is still to come: check it, then log the review.',
      overdue:
        'The review of “{name}” has been due since {nextReviewOn}: check the record, then log the review.',
      unplanned: 'No review of the charter is planned: set the date of the next one.',
    },
    why: 'A site’s trackers change without notice: a record that nobody reads again ends up untrue.',
  },
  G03: {
    title: 'Substantive change not flagged',
    says: {
      rewritten:
        'This version rewrites the purpose of trackers that need consent ({names}): summarise the change and say whether consent must be asked again.',
      lengthened:
        'This version lengthens the lifetime of trackers that need consent, or renews it at each visit ({names}): summarise the change and say whether consent must be asked again.',
      shared:
        'This version gives others access to trackers that need consent ({names}): summarise the change and say whether consent must be asked again.',
      providers:
        'This version adds a provider whose trackers need consent ({names}): summarise the change and say whether consent must be asked again.',
      purposes:
        'This version adds a purpose that needs consent ({purposeCodes}): summarise the change and say whether consent must be asked again.',
      cookies:
        'This version asks consent for trackers that were exempt ({names}): summarise the change and say whether consent must be asked again.',
    },
    why: 'Visitors accepted what they had been told: when the charter adds to it, ask yourself whether they have to choose again.',
  },
  G04: {
    title: 'Evidence missing',
    says: {
      missing: 'No time-stamped evidence is archived for version {version}: its page was not kept.',
      untimely:
        'The evidence archived for version {version} is not of the day on which it went online: note why.',
    },
    why: 'In an inspection, the CNIL may ask what visitors could read on a given day: a dated copy shows it.',
  },
  error: {
    title: 'Rule that failed',
    says: { failed: 'Rule {rule} could not be applied to this record: tell whoever runs the software.' },
    why: 'A rule that failed does not say whether all is well: what it would have found stays unknown.',
  },
}
