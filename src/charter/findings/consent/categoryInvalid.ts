import { CONSENTS } from '../../register/choices.ts'
import { isMissing } from '../isMissing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_2, CNIL_SHEET_16 } from '../sources.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

const RULE_R19 = {
  id: 'R19',
  name: 'category-invalid',
  severity: 'blocker',
  sources: [CNIL_SHEET_16, CNIL_092_ART_2],
} as const

/** R19 for a cookie: one without a category. */
export const categoryMissing = defineRule({
  ...RULE_R19,
  resource: 'cookies',
  check(cookie, { categories }) {
    const { name, categoryId } = cookie
    if (!isActive(cookie) || categories.has(categoryId)) return []
    return [{ field: 'categoryId', message: 'missing', args: { name } }]
  },
})

const shownCategories = oncePerRegister(
  ({ cookies }) => new Set(cookies.filter(isActive).map(({ categoryId }) => categoryId)),
)

/** R19 for a category: one that the page shows, because it has active cookies. */
export const categoryInvalid = defineRule({
  ...RULE_R19,
  resource: 'categories',
  check({ id, key, name, consent }, { register }) {
    if (!shownCategories(register).has(id)) return []
    const unnamed = { field: 'name', aspect: 'name', message: 'unnamed', args: { key } } as const
    const undecided = { field: 'consent', aspect: 'consent', message: 'undecided', args: { name } } as const
    return [...(isMissing(name) ? [unnamed] : []), ...(CONSENTS.includes(consent) ? [] : [undecided])]
  },
})
