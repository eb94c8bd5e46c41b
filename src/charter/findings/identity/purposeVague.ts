import { foldText } from '../../kit/foldText.ts'
import { cleanText, isMissing } from '../isMissing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_2, CNIL_SHEET_16 } from '../sources.ts'
import { isActive } from '../ruleContext.ts'

/** In characters as people count them (code points). */
const MIN_LENGTH = 25

const FINAL_PUNCTUATION = /(?<![.!?…;,:])[.!?…;,:]+$/

/** Normalises a text for comparison: without accents, case, variants of apostrophes and final punctuation. */
function normalise(text: string): string {
  return foldText(cleanText(text).replace(FINAL_PUNCTUATION, '')).trim()
}

/** Phrases that are true of any cookie. */
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
  ].map(normalise),
)

/** Longer than any vague phrase, in any spelling. */
const VAGUE_MAX = 60

export const purposeVague = defineRule({
  id: 'R09',
  name: 'purpose-vague',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_SHEET_16, CNIL_092_ART_2],
  check(cookie, { categories, providers }) {
    if (!isActive(cookie) || isMissing(cookie.purpose)) return []
    const purpose = cleanText(cookie.purpose)
    const repeated = [
      cookie.name,
      categories.get(cookie.categoryId)?.name ?? '',
      providers.get(cookie.providerId)?.name ?? '',
    ]
    const isVague =
      isShort(purpose) || isVaguePhrase(purpose) || repeated.some((name) => isRepetition(purpose, name))
    return isVague ? [{ field: 'purpose', message: 'vague', args: { name: cookie.name } }] : []
  },
})

function isVaguePhrase(purpose: string): boolean {
  return purpose.length <= VAGUE_MAX && VAGUE_PHRASES.has(normalise(purpose))
}

function isRepetition(purpose: string, name: string): boolean {
  // Normalisation shortens a text to half at most, even when its accents are separate characters.
  return purpose.length <= 2 * name.length && normalise(purpose) === normalise(name)
}

function isShort(text: string): boolean {
  // A character is one or two code units long.
  return text.length < 2 * MIN_LENGTH && Array.from(text).length < MIN_LENGTH
}
