import { foldName } from '../../kit/foldText.ts'
import { groupBy } from '../../kit/collections.ts'
import { columnsFor } from '../../register/columns.ts'
import type { Cookie } from '../../register/cookie.ts'
import { byPosition, type Identified, type Positioned } from '../../register/register.ts'
import { differingColumns } from '../../register/sharedRow.ts'
import { defineRule } from '../rule.ts'
import { OUR_CHOICE } from '../sources.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** The cookies that the page shows and that ask for a shared row, by the words that ask for it, in the order of the page. */
const askingForRow = oncePerRegister(({ cookies }: { cookies: Positioned<Identified<Cookie>>[] }) =>
  groupBy(
    byPosition(cookies.filter((cookie) => isActive(cookie) && cookie.sharedRow !== '')),
    ({ sharedRow }) => foldName(sharedRow),
  ),
)

/** R36: a cookie that asks for one row with others has one of its own, because it reads otherwise. */
export const sharedRowApart = defineRule({
  id: 'R36',
  name: 'shared-row-apart',
  severity: 'advice',
  resource: 'cookies',
  sources: [OUR_CHOICE],
  check(cookie, { register, categories }) {
    if (!isActive(cookie) || cookie.sharedRow === '') return []
    const asking = askingForRow(register).get(foldName(cookie.sharedRow)) ?? []
    const first = asking.find(({ id }) => id !== cookie.id)
    // The others are said to differ from the first of all, not the first from them.
    if (first === undefined || first.position > cookie.position) return []
    const names = { name: cookie.name, other: first.name }
    const apart = { field: 'sharedRow', args: names } as const
    if (first.providerId !== cookie.providerId) return [{ ...apart, message: 'otherProvider' }]
    if (first.categoryId !== cookie.categoryId) return [{ ...apart, message: 'otherCategory' }]
    const columns = columnsFor(register.site, categories.get(cookie.categoryId))
    const titles = differingColumns(cookie, first, columns).map(({ label }) => label)
    if (titles.length === 0) return []
    return [{ ...apart, message: 'otherTexts', args: { ...names, titles: titles.join(', ') } }]
  },
})
