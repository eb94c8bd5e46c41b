import { foldText } from '../../kit/foldText.ts'
import type { Cookie } from '../../register/cookie.ts'
import { cleanText, isMissing } from '../isMissing.ts'
import { knownUseOf } from '../known/knownUses.ts'
import { FUNCTION_WORDS, readPurpose, readWords } from '../recordWords.ts'
import { defineRecordRule } from '../rule.ts'
import { CNIL_092_ART_2, CNIL_SHEET_16, OUR_CHOICE } from '../sources.ts'
import { isActive, type RecordContext } from '../ruleContext.ts'

/** The beginnings of words that are true of any cookie: they say neither what is stored nor why. */
const VAGUE_STEM = new RegExp(
  `^(?:${`amelior optim fonction function ergonom experien navig utilis utiliz techni qualit performan necess essent
  essen indispens permet assur garanti ensur enabl facilit explo[it] operation interacti confort comfort convivi enhanc
  improv finalit purpos propos fourni provid contribu particip informatique numeri digit maintenanc system applicati platform
  plateform internaut visiteur utilisateur statisti market publicit advertis analyt analys general correct proper divers
  various browsing`
    .split(/\s+/)
    .join('|')})`,
)

const VAGUE_WORDS = new Set(
  `use used uses using user users usage usages usager usagers visitor visitors site sites web website websites internet
   page pages portail portails service services app need needs besoin besoins requis require required gestion gerer gere
   manage management bon bonne bons bonnes good best better meilleur meilleure propre interne internes internal fin fins
   cookie cookies traceur traceurs tracker trackers depose depot set sets sert servir servant serve serves aide aider help
   helps allow allows outil outils tool tools client clients public work works working run running fluide global globale
   support offrir offre visite visites visit visits type types autre autres other others`.split(/\s+/),
)

/** Phrases that stand for a whole family of purposes, of which they tell nothing. */
const VAGUE_PHRASES = new Set(["mesure d'audience", 'mesures d’audience', 'audience measurement'])

/** In characters as people count them (code points). One telling word makes a purpose only in a text as long as this. */
const MIN_LENGTH = 25

/** Telling words that make a purpose, however short: « Choix de la langue ». */
const TELLING_MIN = 2

const FINAL_PUNCTUATION = /(?<![.!?…;,:])[.!?…;,:]+$/

export const purposeVague = defineRecordRule({
  id: 'R09',
  name: 'purpose-vague',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_SHEET_16, CNIL_092_ART_2, OUR_CHOICE],
  check(cookie, context) {
    if (!isActive(cookie)) return []
    const violation = { field: 'purpose', args: { name: cookie.name } } as const
    if (isVague(cookie, context)) return isMissing(cookie.purpose) ? [] : [{ ...violation, message: 'vague' }]
    return differsFromKnown(cookie) ? [{ ...violation, severity: 'advice', message: 'unlikeKnown' }] : []
  },
})

/** What the purpose of a token against forged requests can hardly do without, folded. */
const AGAINST_FORGERY =
  /prote|secu|forg|csrf|xsrf|attaqu|attack|fraud|verif|falsif|jeton|token|legitim|robot|usurp|formul|form|malveil/

/** Tells whether a purpose says nothing of what a tracker of this name is known to do. */
function differsFromKnown(cookie: Cookie): boolean {
  if (cookie.purpose === '' || knownUseOf(cookie.name) !== 'formSecurity') return false
  return !AGAINST_FORGERY.test(readPurpose(cookie).folded)
}

function isVague(cookie: Cookie, { categories, providers }: RecordContext): boolean {
  const { words } = readPurpose(cookie)
  const telling: string[] = []
  for (const word of words) {
    if (isTelling(word)) telling.push(word)
    // Names say nothing of what it is for: « Utilisé par YouTube à des fins diverses ».
    if (telling.length > NAMED_MAX) break
  }
  const provider = providers.get(cookie.providerId)
  const category = categories.get(cookie.categoryId)?.name ?? ''
  const names = [cookie.name, cookie.service, provider?.name ?? '', provider?.legalName ?? '']
  if ([...names, category].some((name) => isRepetition(cookie.purpose, name))) return true
  if (telling.length > NAMED_MAX) return false

  const named = new Set(names.flatMap((name) => readWords(name).words))
  const own = telling.filter((word) => !named.has(word))
  if (own.length >= TELLING_MIN) return VAGUE_PHRASES.has(normalise(cookie.purpose))
  if (own.length === 0) {
    // Signs that are no letters are no words, but may be telling.
    return words.length > 0 || isShort(cookie.purpose)
  }
  // A word of a name is telling where it stands as any other: « Maintient la connexion », of the service « Connexion ».
  const common = telling.filter((word) => named.has(word) && cookie.purpose.includes(word))
  return own.length + common.length < TELLING_MIN && isShort(cookie.purpose)
}

/** With more telling words than this, a purpose is more than names. */
const NAMED_MAX = 4

function isTelling(word: string): boolean {
  return !FUNCTION_WORDS.has(word) && !VAGUE_WORDS.has(word) && !VAGUE_STEM.test(word)
}

/** Normalises a text for comparison: without accents, case, variants of apostrophes and final punctuation. */
function normalise(text: string): string {
  return foldText(cleanText(text).replace(FINAL_PUNCTUATION, '')).trim()
}

function isRepetition(purpose: string, name: string): boolean {
  // Normalisation shortens a text to half at most, even when its accents are separate characters.
  return purpose.length <= 2 * name.length && name !== '' && normalise(purpose) === normalise(name)
}

function isShort(text: string): boolean {
  const cleaned = cleanText(text)
  // A character is one or two code units long.
  return cleaned.length < 2 * MIN_LENGTH && Array.from(cleaned).length < MIN_LENGTH
}
