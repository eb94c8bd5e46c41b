import { type Theme, useMediaQuery } from '@mui/material'
import { siteInAddress, useSites } from '../../kit/sites.ts'

/** The columns that can be shown after the name, in this order. */
export const COOKIE_COLUMNS = [
  'purpose',
  'providerId',
  'categoryId',
  'lifetime',
  'status',
  'service',
  'location',
  'party',
  'storage',
  'domain',
  'recipients',
  'reviewedOn',
  'updatedAt',
  'siteIds',
] as const

/** Returns those that say something: of a register with one platform, all but the platforms. */
export function useCookieColumns(): CookieColumn[] {
  const isOfSeveral = useSites().length > 1
  return COOKIE_COLUMNS.filter((column) => isOfSeveral || column !== 'siteIds')
}

export type CookieColumn = (typeof COOKIE_COLUMNS)[number]

// So that the purpose stays readable.
const HIDDEN_AT_FIRST: CookieColumn[] = [
  'service',
  'location',
  'party',
  'storage',
  'domain',
  'recipients',
  'reviewedOn',
  'updatedAt',
]
const HIDDEN_ON_A_TABLET: CookieColumn[] = ['categoryId', 'siteIds', ...HIDDEN_AT_FIRST]

/** Returns the columns that are hidden as long as nobody has chosen others. */
export function useColumnsHiddenAtFirst(): CookieColumn[] {
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true })
  const hidden = isWide ? HIDDEN_AT_FIRST : HIDDEN_ON_A_TABLET
  // The list of one platform shows what stands there.
  return siteInAddress() === null ? hidden : [...hidden, 'siteIds']
}

/** The key under which react-admin's DataTable stores the hidden columns. */
export const COLUMNS_KEY = 'cookies.datatable'
