import type { Category } from '#charter/register/category.ts'
import type { Cookie } from '#charter/register/cookie.ts'

/** What the list can be narrowed by; it stands in the page's address, so that a filtered list can be shared. */
export interface CookieFilter {
  q?: string
  providerId?: number
  categoryId?: number
  consent?: Category['consent']
  status?: Cookie['status']
  /** A list where it is not known yet (`['']`), because react-admin drops a filter whose value is an empty text. */
  lifetime?: string | string[]
}
