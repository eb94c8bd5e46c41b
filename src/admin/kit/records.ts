import type { RaRecord } from 'react-admin'
import type { Stored } from '#api/resources.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Provider } from '#charter/register/provider.ts'
import type { Category } from '#charter/register/category.ts'
import type { Positioned } from '#charter/register/register.ts'
import type { Section } from '#charter/register/section.ts'

/** Any record of the register as the server gives it, read field by field. */
export type AdminRecord = RaRecord<number> & Stored

/** A cookie as the API answers it. */
export type CookieRecord = Cookie & Stored

/** A provider as the API answers it, with the number of its cookies, whatever their status. */
export type ProviderRecord = Provider & Stored & { cookieCount: number }

/** A category as the API answers it. */
export interface CategoryRecord extends Positioned<Category & Stored> {
  /** How many cookies it has, whatever their status. */
  cookieCount: number
}

/** A section as the server gives it. */
export type SectionRecord = Positioned<Section & Stored>
