import { CONSENTS } from '../../register/choices.ts'
import type { Category } from '../../register/category.ts'
import { isMissing } from '../isMissing.ts'
import { type PurposeKind, purposeKindsOf } from '../known/purposeKinds.ts'
import { readWords } from '../recordWords.ts'
import { defineRecordRule, defineRule, type Violation } from '../rule.ts'
import { CNIL_092_ART_2, CNIL_SHEET_16 } from '../sources.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

const RULE_R19 = {
  id: 'R19',
  name: 'category-invalid',
  severity: 'blocker',
  sources: [CNIL_SHEET_16, CNIL_092_ART_2],
} as const

/** R19 for a cookie: one without a category. */
export const categoryMissing = defineRecordRule({
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
  check({ id, key, name, consent, parentId }, { register, categories }) {
    if (!shownCategories(register).has(id)) return []
    // One that only groups others says nothing of consent.
    const parent = parentId !== null && shownCategories(register).has(parentId) && categories.get(parentId)
    const unnamed = { field: 'name', aspect: 'name', message: 'unnamed', args: { key } } as const
    const undecided = { field: 'consent', aspect: 'consent', message: 'undecided', args: { name } } as const
    const contradiction = nameFlaw(name, consent)
    return [
      ...(isMissing(name) ? [unnamed] : []),
      ...(CONSENTS.includes(consent) ? [] : [undecided]),
      ...(contradiction ? [contradiction] : []),
      ...(parent && parent.consent !== consent ? [unlikeParent(name, parent.name)] : []),
    ]
  },
})

/** Visitors who read the one as a part of the other would take the consent of the one for that of the other. */
function unlikeParent(name: string, parent: string): Violation<'R19'> {
  return {
    severity: 'advice',
    field: 'parentId',
    aspect: 'parent',
    message: 'unlikeParent',
    args: { name, parent },
  }
}

/** The page would contradict itself: a name says the opposite of what the category is said to need. */
function nameFlaw(name: string, consent: Category['consent']): Violation<'R19'> | null {
  const { folded } = readWords(name)
  const violation = { field: 'name', aspect: 'contradiction', args: { name } } as const
  if (consent === 'exempt' && (namesConsentPurpose(folded) || NEEDS_CONSENT.test(folded)))
    return { ...violation, message: 'namedForConsent' }
  if (consent === 'required' && EXEMPT.test(folded) && !NOT_EXEMPT.test(folded))
    return { ...violation, severity: 'warning', message: 'namedExempt' }
  return null
}

const CONSENT_KINDS: ReadonlySet<PurposeKind> = new Set<PurposeKind>([
  'advertising',
  'sharing',
  'personalisation',
])

function namesConsentPurpose(folded: string): boolean {
  return purposeKindsOf({ folded }).some((kind) => CONSENT_KINDS.has(kind))
}

const NEEDS_CONSENT =
  /^(?!.*\b(?:non|pas|sans|not|no|without|exempt\w*|dispens\w*)\b).*(?:\bsoumis\w* (?:a|au) (?:votre |l'|un )?(?:consentement|accord)|\b(?:necessit|exig|requier)\w* (?:votre |le |un |l')?(?:consentement|accord)|\b(?:facultati|optionnel|optional)|\bconsent required|\brequir\w* (?:your )?consent|\bsubject to (?:your )?consent)/
const EXEMPT =
  /\b(?:strictement |techniquement |absolument )?(?:necessaires?|indispensables?|essentiel(?:le)?s?|obligatoires?)\b|\b(?:strictly necessary|necessary|essential|mandatory)\b|\bexempt\w*|\b(?:sans|without) (?:votre |your )?(?:consentement|accord|consent)\b/
const NOT_EXEMPT =
  /\b(?:non|pas|not|autres? que|other than|hors|sauf)[ -](?:\w+ ){0,2}(?:necessaires?|indispensables?|essentiel(?:le)?s?|obligatoires?|necessary|essential|exempt\w*)|\bunnecessary|\bnonessential|\bconsentement necessaire|\bnecessitant|\b(?:consentement|accord) (?:est )?(?:obligatoire|necessaire|indispensable)/
