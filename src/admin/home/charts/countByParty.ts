import { groupBy } from '#charter/kit/collections.ts'
import type { Register } from '#charter/register/register.ts'

/** How many cookies a category has, whatever their status: the platform's own, and those of others. */
interface PartyCount {
  id: number
  name: string
  first: number
  third: number
}

export function countByParty({
  categories,
  cookies,
}: Pick<Register, 'categories' | 'cookies'>): PartyCount[] {
  const byCategory = groupBy(cookies, ({ categoryId }) => categoryId)
  return categories
    .toSorted((one, other) => one.position - other.position)
    .map(({ id, name }) => {
      const own = byCategory.get(id) ?? []
      const first = own.filter(({ party }) => party === 'first').length
      return { id, name, first, third: own.length - first }
    })
}
