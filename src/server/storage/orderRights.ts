import type { Change } from '#charter/history/change.ts'
import { byPosition, type Identified, type Positioned, type Register } from '#charter/register/register.ts'
import { viewSite, type WholeRegister } from '#charter/register/wholeRegister.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { readWholeRegister } from './readRegister.ts'

export type OrderedResource = 'cookies' | 'sections' | 'categories'

/**
 * Lists the sites on which an order, the last thing that was written, puts what they show into another sequence. A record that moves
 * past those of other sites alone changes none of theirs.
 */
export async function listReordered(
  transaction: Transaction<Database>,
  resource: OrderedResource,
  { before, after }: Pick<Change, 'before' | 'after'>,
): Promise<number[]> {
  const now = await readWholeRegister(transaction)
  const positions = numbersIn(after?.positions)
  const places = new Map(numbersIn(before?.ids).map((id, index) => [id, positions[index]]))
  const moveBack = <Item extends Positioned<Identified<object>>>(items: readonly Item[]): Item[] =>
    byPosition(items.map((item) => ({ ...item, position: places.get(item.id) ?? item.position })))
  const earlier: WholeRegister = {
    ...now,
    ...(resource === 'cookies' && { cookies: moveBack(now.cookies) }),
    ...(resource === 'sections' && { sections: moveBack(now.sections) }),
    ...(resource === 'categories' && { categories: moveBack(now.categories) }),
  }
  return now.sites
    .map(({ id }) => id)
    .filter((id) => {
      const [was, is] = [sequenceOn(earlier, resource, id), sequenceOn(now, resource, id)]
      return was.join() !== is.join()
    })
}

/** What a site shows of a resource, in its order: of categories, those of its cookies and those above them. */
function sequenceOn(whole: WholeRegister, resource: OrderedResource, siteId: number): number[] {
  const view = viewSite(whole, siteId)
  if (view === null) return []
  const records: readonly Positioned<Identified<object>>[] = view[resource]
  const shown = byPosition(records).map(({ id }) => id)
  return resource === 'categories' ? shown.filter(isUsedIn(view)) : shown
}

function isUsedIn({ categories, cookies }: Register): (id: number) => boolean {
  const used = new Set(cookies.map(({ categoryId }) => categoryId))
  const above = categories.filter(({ id }) => used.has(id)).map(({ parentId }) => parentId)
  return (id) => used.has(id) || above.includes(id)
}

function numbersIn(list: unknown): number[] {
  return Array.isArray(list) ? list.map(Number) : []
}
