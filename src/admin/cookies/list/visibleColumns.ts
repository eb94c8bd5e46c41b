/** The columns that can be shown after the name, in this order. */
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

/** The columns hidden by default, so that the table stays readable. */
export const COLUMNS_HIDDEN_AT_FIRST: CookieColumn[] = [
  'location',
  'party',
  'storage',
  'domain',
  'recipients',
  'reviewedOn',
  'updatedAt',
]

/** The key under which react-admin's DataTable stores the hidden columns. */
export const COLUMNS_KEY = 'cookies.datatable'
