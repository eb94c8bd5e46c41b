// Apart from the schemas, so that a screen which only shows choices does not download what checks them.

/**
 * How a known name meets the name of a cookie: it is the same; it is a pattern in which `*` stands for any characters
 * (`_pk_id.*`); it is how the other begins (`_ga_`). In this order one beats the other.
 */
export const TRACKER_MATCHES = ['exact', 'pattern', 'prefix'] as const
export type TrackerMatch = (typeof TRACKER_MATCHES)[number]

/** What a tracker is usually for, as lists of trackers sort them. None of them says whether consent is needed. */
export const PURPOSE_FAMILIES = [
  'necessary',
  'functional',
  'security',
  'analytics',
  'marketing',
  'personalisation',
] as const
export type PurposeFamily = (typeof PURPOSE_FAMILIES)[number]

/** Where a proposal comes from: what is written in this program, the list that was imported, third-party-web. */
export const PROPOSAL_ORIGINS = ['facts', 'imported', 'thirdPartyWeb'] as const
