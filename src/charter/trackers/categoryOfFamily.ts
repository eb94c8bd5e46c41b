import type { Category } from '../register/category.ts'
import { foldText } from '../kit/foldText.ts'
import type { PurposeFamily } from './trackerChoices.ts'

type Sorted = Pick<Category, 'key' | 'name' | 'consent'>

/**
 * The category whose name or key speaks of what a tracker is usually for; null where none does, or several: then somebody
 * has to think. One that is said to need no consent is none for what mostly needs it.
 */
export function categoryOfFamily<One extends Sorted>(
  categories: readonly One[],
  family: PurposeFamily,
): One | null {
  const fitting = categories.filter(
    (category) =>
      speaksOf(category, family) && (category.consent === 'required' || !NEED_CONSENT.has(family)),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** Purposes that need consent (CNIL developer guide, sheet 16); audience measurement does unless it meets many conditions. */
const NEED_CONSENT: ReadonlySet<PurposeFamily> = new Set(['marketing', 'personalisation', 'analytics'])

function speaksOf({ key, name }: Sorted, family: PurposeFamily): boolean {
  return [key, name].some((text) => {
    const words = foldText(text).match(/\p{L}+/gu) ?? []
    if (words.some((word) => NEGATIONS.has(word))) return false
    return words.some((word) => STEMS[family].some((stem) => word.startsWith(stem)))
  })
}

const NEGATIONS: ReadonlySet<string> = new Set(
  'non not sans without hors sauf autre autres other others except'.split(' '),
)

/** How the words begin by which categories are called in French and in English, without accents. */
const STEMS: Record<PurposeFamily, readonly string[]> = {
  necessary: ['necessa', 'essen', 'indispensab'],
  functional: ['fonctionnel', 'functional', 'confort', 'comfort', 'convenien', 'preferenc'],
  security: ['securi'],
  analytics: ['audience', 'analyti', 'statisti'],
  marketing: ['publici', 'advertis', 'marketing'],
  personalisation: ['personnalis', 'personalis', 'personaliz'],
}
