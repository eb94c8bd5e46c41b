import type { Category } from '../register/category.ts'
import { foldText } from '../kit/foldText.ts'
import type { PurposeFamily } from './trackerChoices.ts'

type CategoryText = Pick<Category, 'key' | 'name' | 'consent'>

/**
 * Returns the category whose name or key names the purpose of a family of trackers. Returns null when none or several do:
 * then a person has to choose. An exempt category is never returned for purposes that need consent.
 */
export function categoryOfFamily<One extends CategoryText>(
  categories: readonly One[],
  family: PurposeFamily,
): One | null {
  const fitting = categories.filter(
    (category) =>
      namesPurpose(category, family) && (category.consent === 'required' || !NEED_CONSENT.has(family)),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** Purposes that need consent (CNIL developer guide, sheet 16); audience measurement is exempt only under many conditions. */
const NEED_CONSENT: ReadonlySet<PurposeFamily> = new Set(['marketing', 'personalisation', 'analytics'])

function namesPurpose({ key, name }: CategoryText, family: PurposeFamily): boolean {
  return [key, name].some((text) => {
    const words = foldText(text).match(/\p{L}+/gu) ?? []
    if (words.some((word) => NEGATIONS.has(word))) return false
    return words.some((word) => STEMS[family].some((stem) => word.startsWith(stem)))
  })
}

const NEGATIONS: ReadonlySet<string> = new Set(
  'non not sans without hors sauf autre autres other others except'.split(' '),
)

/** The beginnings of the words that name such a category in French and English, without accents. */
const STEMS: Record<PurposeFamily, readonly string[]> = {
  necessary: ['necessa', 'essen', 'indispensab'],
  functional: ['fonctionnel', 'functional', 'confort', 'comfort', 'convenien', 'preferenc'],
  security: ['securi'],
  analytics: ['audience', 'analyti', 'statisti'],
  marketing: ['publici', 'advertis', 'marketing'],
  personalisation: ['personnalis', 'personalis', 'personaliz'],
}
