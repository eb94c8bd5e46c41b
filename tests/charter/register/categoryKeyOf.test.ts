import { expect, it } from 'vitest'
import { categoryKeyOf, categorySchema } from '#charter/register/category.ts'

it.each([
  ['Mesure d’audience', 'mesure_d_audience'],
  ['Réseaux sociaux / partage', 'reseaux_sociaux_partage'],
  ['3D', 'category_3d'],
  ['統計', 'category_'],
])('makes the key of « %s » from its letters', (name, key) => {
  expect(categoryKeyOf(name)).toBe(key)
  expect(categorySchema.shape.key.safeParse(key).success).toBe(true)
})
