import { foldName, foldText } from '../kit/foldText.ts'
import type { Language } from '../kit/language.ts'
import type { Category } from '../register/category.ts'
import type { Ruling } from './knownTracker.ts'
import type { PurposeFamily } from './trackerChoices.ts'

type CategoryText = Pick<Category, 'key' | 'name' | 'consent'>

/** The kinds of category among which trackers are shared out. */
type CategoryKind = 'exempt' | 'audience' | 'advertising' | 'personalisation' | 'sharing' | 'content'

/** Where a known tracker may stand. */
interface CategoryProposal<One> {
  /** The category that fits best; null where a person has to choose among several. */
  best: One | 'new' | null
  /** The categories whose consent is that of the tracker. */
  allowed: One[]
  /** The category to make where none fits; null where one of that name and consent is there. */
  added: Pick<Category, 'name' | 'consent'> | null
}

/**
 * Proposes a category for a tracker. One that needs consent, or may need it, is never proposed into an exempt category;
 * nothing is proposed where it is not known whether it needs consent.
 */
export function categoryForTracker<One extends CategoryText>(
  { consent, purposeCodes }: Pick<Ruling, 'consent' | 'purposeCodes'>,
  family: PurposeFamily | '',
  categories: readonly One[],
  language: Language,
): CategoryProposal<One> | null {
  if (consent === '') return null
  const kind = consent === 'exempt' ? 'exempt' : kindOf(purposeCodes)
  const allowed = categories.filter(
    (category) => category.consent === (kind === 'exempt' ? 'exempt' : 'required'),
  )
  const fitting =
    kind === 'exempt' ? findExempt(allowed, family) : allowed.filter((one) => namesAny(one, STEMS[kind]))
  const [only, ...others] = fitting
  return {
    best: only === undefined ? 'new' : others.length === 0 ? only : null,
    allowed,
    added: nameAdded(kind, categories, language),
  }
}

function kindOf(codes: Ruling['purposeCodes']): CategoryKind {
  if (codes.includes('audienceNonExempt')) return 'audience'
  if (codes.some((code) => code.startsWith('ads'))) return 'advertising'
  if (codes.includes('contentPersonalisation')) return 'personalisation'
  return codes.includes('socialSharing') ? 'sharing' : 'content'
}

/** Finds the exempt categories for a tracker: not those of one other purpose; of several, those that name its family. */
function findExempt<One extends CategoryText>(exempt: readonly One[], family: PurposeFamily | ''): One[] {
  const general = exempt.filter((category) => !namesAny(category, OTHER_PURPOSES))
  const stems = FAMILY_STEMS.get(family) ?? []
  const named = general.filter((category) => namesAny(category, stems))
  return named.length > 0 ? named : general
}

function nameAdded(
  kind: CategoryKind,
  categories: readonly CategoryText[],
  language: Language,
): CategoryProposal<never>['added'] {
  const consent = kind === 'exempt' ? 'exempt' : 'required'
  const name = NAMES[kind][language]
  const taken = categories.find((category) => foldName(category.name) === foldName(name))
  if (taken?.consent === consent) return null
  return { name: taken ? `${name} (${SUFFIXES[consent][language]})` : name, consent }
}

function namesAny({ key, name }: CategoryText, stems: readonly string[]): boolean {
  return [key, name].some((text) => {
    const words =
      foldText(text)
        .replace(NOT_EXEMPT, ' ')
        .match(/\p{L}+/gu) ?? []
    if (words.some((word) => NEGATIONS.has(word))) return false
    return words.some((word) => stems.some((stem) => word.startsWith(stem)))
  })
}

// « Mesure d’audience non exemptée » is a category of audience measurement.
const NOT_EXEMPT = /\b(non|not)[ -](exempt|necess|essen|indispensab|oblig)\p{L}*/gu

const NEGATIONS: ReadonlySet<string> = new Set(
  'non not sans without hors sauf autre autres other others except'.split(' '),
)

/** The beginnings of the words that name a category in French and English, without accents. */
const STEMS = {
  audience: ['audience', 'analyti', 'statisti', 'mesure', 'frequentation'],
  advertising: ['publici', 'advertis', 'marketing', 'cibl'],
  personalisation: ['personnalis', 'personalis', 'personaliz'],
  sharing: ['social', 'sociaux', 'partage', 'sharing', 'reseau'],
  content: [
    'video',
    'contenu',
    'content',
    'integr',
    'embed',
    'tiers',
    'third',
    'multimedia',
    'lecteur',
    'carte',
  ],
}
const OTHER_PURPOSES = Object.values(STEMS).flat()

const FAMILY_STEMS = new Map<PurposeFamily | '', readonly string[]>([
  ['necessary', ['necessa', 'essen', 'indispensab', 'technique']],
  ['functional', ['fonctionnel', 'functional', 'confort', 'comfort', 'convenien', 'preferenc']],
  ['security', ['securi']],
])

/** The names of new categories, as titles of a charter’s tables. */
const NAMES: Record<CategoryKind, Record<Language, string>> = {
  exempt: { fr: 'Cookies nécessaires', en: 'Necessary cookies' },
  audience: { fr: 'Mesure d’audience', en: 'Audience measurement' },
  advertising: { fr: 'Publicité', en: 'Advertising' },
  personalisation: { fr: 'Personnalisation', en: 'Personalisation' },
  sharing: { fr: 'Réseaux sociaux', en: 'Social networks' },
  content: { fr: 'Contenus et services tiers', en: 'Third-party content and services' },
}
const SUFFIXES = {
  exempt: { fr: 'sans accord', en: 'without consent' },
  required: { fr: 'avec votre accord', en: 'with your consent' },
}
