/** The columns that can be shown beside the name, in their order. */
export const COOKIE_COLUMNS = [
  'providerId',
  'categoryId',
  'lifetime',
  'status',
  'service',
  'location',
  'purpose',
  'party',
  'storage',
  'domain',
  'recipients',
  'reviewedOn',
  'updatedAt',
] as const

export type CookieColumn = (typeof COOKIE_COLUMNS)[number]

/** Columns that the list starts without, so that the rest reads easily. */
export const COLUMNS_HIDDEN_AT_FIRST: CookieColumn[] = [
  'location',
  'party',
  'storage',
  'domain',
  'recipients',
  'reviewedOn',
  'updatedAt',
]

/** Where react-admin's DataTable keeps the columns that are not shown. */
export const COLUMNS_KEY = 'cookies.datatable'
