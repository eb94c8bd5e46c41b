import type { Stored } from '#api/resources.ts'
import type { Category } from '#charter/register/category.ts'
import type { Positioned } from '#charter/register/register.ts'

/** A category as the API answers it. */
export interface CategoryRecord extends Positioned<Category & Stored> {
  /** How many cookies it has, whatever their status. */
  cookieCount: number
}
