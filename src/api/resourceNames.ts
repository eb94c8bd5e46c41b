// In a file of its own, because the first chunk of the screens needs the names without the schemas.

/** The resources that people edit, as they are named in addresses. */
export const RESOURCE_NAMES = ['providers', 'categories', 'cookies', 'sections', 'sites'] as const
export type ResourceName = (typeof RESOURCE_NAMES)[number]

/** The largest identifier and the largest count: the maximum of PostgreSQL's `integer`. */
export const INTEGER_MAX = 2_147_483_647
