import type { RaRecord } from 'react-admin'
import type { Stored } from '#api/resources.ts'
import type { PlacedCookie, PlacedSection } from '#charter/register/placement.ts'
import type { Provider } from '#charter/register/provider.ts'
import type { Category } from '#charter/register/category.ts'
import type { Positioned } from '#charter/register/register.ts'

/** Any record as the API returns it, read field by field. */
export type AdminRecord = RaRecord<number> & Stored

/** A cookie as the API returns it. */
export type CookieRecord = PlacedCookie & Stored

/** A provider as the API returns it, with the number of its cookies of any status. */
export type ProviderRecord = Provider & Stored & { cookieCount: number }

/** A category as the API returns it. */
export interface CategoryRecord extends Positioned<Category & Stored> {
  /** The number of its cookies, of any status. */
  cookieCount: number
}

/** A section as the API returns it. */
export type SectionRecord = Positioned<PlacedSection & Stored>
