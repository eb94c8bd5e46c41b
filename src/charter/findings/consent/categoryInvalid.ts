import { CONSENTS } from '../../register/choices.ts'
import { isMissing } from '../missing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_2, CNIL_SHEET_16 } from '../sources.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

const SAME_RULE = {
  id: 'R19',
  name: 'category-invalid',
  severity: 'blocker',
  sources: [CNIL_SHEET_16, CNIL_092_ART_2],
} as const

/** Of a cookie that would stand on the page in no category. */
export const categoryMissing = defineRule({
  ...SAME_RULE,
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

/** Of a category that the page shows: one without active cookies it does not. */
export const categoryInvalid = defineRule({
  ...SAME_RULE,
  resource: 'categories',
  check({ id, key, name, consent }, { register }) {
    if (!shownCategories(register).has(id)) return []
    const unnamed = { field: 'name', aspect: 'name', message: 'unnamed', args: { key } } as const
    const undecided = { field: 'consent', aspect: 'consent', message: 'undecided', args: { name } } as const
    return [...(isMissing(name) ? [unnamed] : []), ...(CONSENTS.includes(consent) ? [] : [undecided])]
  },
})
