/** The resources that a person edits, as they are named in addresses. */
export const RESOURCE_NAMES = ['providers', 'categories', 'cookies', 'sections', 'sites'] as const
export type ResourceName = (typeof RESOURCE_NAMES)[number]

/** The largest identifier and the largest count: what PostgreSQL's `integer` holds. */
export const INTEGER_MAX = 2_147_483_647
