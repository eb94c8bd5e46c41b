import type { Category } from './category.ts'
import { byPosition, type Identified, type Positioned } from './register.ts'

type Placed = Positioned<Identified<Category>>

/** Where a category stands on the page: `parent` is the one under whose heading its table is. */
export interface CategoryPlace<One extends Placed = Placed> {
  category: One
  parent: One | null
}

/**
 * Lists the categories as the page shows them: in their order, each followed by those under it, in theirs. A parent that is not
 * there, that is the category itself or has a parent too, is none: a frozen register may hold anything.
 */
export function listCategoryTree<One extends Placed>(categories: readonly One[]): CategoryPlace<One>[] {
  const known = new Map(categories.map((category) => [category.id, category]))
  const parentOf = ({ id, parentId }: One): One | null => {
    const parent = parentId === null ? undefined : known.get(parentId)
    return parent === undefined || parent.id === id || parent.parentId !== null ? null : parent
  }
  const places = byPosition(categories).map((category) => ({ category, parent: parentOf(category) }))
  return places
    .filter(({ parent }) => parent === null)
    .flatMap((place) => [place, ...places.filter(({ parent }) => parent === place.category)])
}

/** The words above a category's table: what the page calls it, where that is not its name. */
export function headingOf({ heading, name }: Pick<Category, 'heading' | 'name'>): string {
  return heading || name
}
