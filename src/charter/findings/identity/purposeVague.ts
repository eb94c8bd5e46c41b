import { foldText } from '../../kit/foldText.ts'
import { clean, isMissing } from '../missing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_2, CNIL_SHEET_16 } from '../sources.ts'
import { isActive } from '../ruleContext.ts'

/** In characters as people count them (code points). */
const MIN_LENGTH = 25

const FINAL_PUNCTUATION = /(?<![.!?…;,:])[.!?…;,:]+$/

/** What a text says, whatever its accents, its case, its apostrophes and its last full stop. */
function said(text: string): string {
  return foldText(clean(text).replace(FINAL_PUNCTUATION, '')).trim()
}

/** Said of thousands of cookies, and true of any. */
const VAGUE_PHRASES = new Set(
  [
    'améliorer votre expérience',
    'améliorer l’expérience utilisateur',
    'améliorer nos services',
    'bon fonctionnement du site',
    'usage technique',
    'cookie technique',
    'cookie nécessaire',
    'statistiques',
    'mesure d’audience',
    'marketing',
    'publicité',
    'fonctionnalité',
    'divers',
    'used by the website',
    'functional cookie',
  ].map(said),
)

/** Longer than any of them, however it is typed. */
const VAGUE_MAX = 60

export const purposeVague = defineRule({
  id: 'R09',
  name: 'purpose-vague',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_SHEET_16, CNIL_092_ART_2],
  check(cookie, { categories, providers }) {
    if (!isActive(cookie) || isMissing(cookie.purpose)) return []
    const purpose = clean(cookie.purpose)
    const repeated = [
      cookie.name,
      categories.get(cookie.categoryId)?.name ?? '',
      providers.get(cookie.providerId)?.name ?? '',
    ]
    const isVague =
      isShort(purpose) || isVaguePhrase(purpose) || repeated.some((name) => saysTheSame(purpose, name))
    return isVague ? [{ field: 'purpose', message: 'vague', args: { name: cookie.name } }] : []
  },
})

function isVaguePhrase(purpose: string): boolean {
  return purpose.length <= VAGUE_MAX && VAGUE_PHRASES.has(said(purpose))
}

function saysTheSame(purpose: string, name: string): boolean {
  // What makes no difference to what a text says, its accents written apart included, does not double it.
  return purpose.length <= 2 * name.length && said(purpose) === said(name)
}

function isShort(text: string): boolean {
  // A character is one or two code units long.
  return text.length < 2 * MIN_LENGTH && Array.from(text).length < MIN_LENGTH
}
