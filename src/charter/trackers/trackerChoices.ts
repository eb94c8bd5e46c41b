// Separate from the schemas, so that a screen that only shows choices does not download zod.

/**
 * The ways in which a known name matches the name of a cookie, the best first: it is equal; it is a pattern in which `*`
 * stands for any characters (`_pk_id.*`); it is the beginning of the other (`_ga_`).
 */
export const TRACKER_MATCHES = ['exact', 'pattern', 'prefix'] as const
export type TrackerMatch = (typeof TRACKER_MATCHES)[number]

/** Usual purposes of trackers, as lists of trackers sort them. They do not decide whether consent is needed. */
export const PURPOSE_FAMILIES = [
  'necessary',
  'functional',
  'security',
  'analytics',
  'marketing',
  'personalisation',
] as const
export type PurposeFamily = (typeof PURPOSE_FAMILIES)[number]

/** The origins of a proposal: the facts in this program, the imported list, third-party-web. */
export const PROPOSAL_ORIGINS = ['facts', 'imported', 'thirdPartyWeb'] as const

/**
 * Whether visitors are asked before a tracker is set: it is `exempt`; `required`; or `conditional`, audience measurement
 * that is exempt under conditions which only the body can confirm (CNIL guidelines 2020-091, art. 5).
 */
export const TRACKER_CONSENTS = ['exempt', 'conditional', 'required'] as const

/** Who runs the product that sets a tracker. */
export const TRACKER_HOSTS = ['self', 'provider', 'either'] as const
