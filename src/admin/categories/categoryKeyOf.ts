import { foldText } from '#charter/foldText.ts'

/** The key that a new category gets from its name: « Mesure d’audience » → `mesure_d_audience`. */
export function categoryKeyOf(name: string): string {
  const words = foldText(name).match(/[a-z0-9]+/g) ?? []
  const key = words.join('_')
  return /^[a-z]/.test(key) ? key : `category_${key}`
}
