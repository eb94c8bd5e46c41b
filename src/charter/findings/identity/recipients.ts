import { isMissing } from '../isMissing.ts'
import { FUNCTION_WORDS, readWords } from '../recordWords.ts'

/** `none`: it says that there are no recipients but the body’s own people; `vague`: it names nobody and no category; `named`: anything else. */
export type Recipients = 'missing' | 'none' | 'vague' | 'named'

/** « Aucun », and words that say of whom or of what; a word more may name somebody. */
const NONE =
  /^(?:aucune?s?|neant|personne|nul|no|none|nobody|pas|sans|without|non)(?: (?:d')?(?:de|des|a|aux|un|autres?|other|tiers|tierces?|parties?|destinataires?|acces|partage|transmission|communication|third|party|recipients?|prestataires?|partenaires?|one|sharing|access|societes?|organismes?))*[ .!]*$/

const GENERIC = new Set(
  `partenaire partenaires partner partners tiers tierce tierces third party parties prestataire prestataires provider
   providers fournisseur fournisseurs supplier suppliers soustraitant soustraitants sous traitant traitants processor
   processors societe societes entreprise entreprises company companies organisme organismes service services autre autres
   other others divers diverses various certain certains certaines some externe externes external eventuel eventuels
   eventuellement selectionne selectionnes habilite habilites autorise autorises destinataire destinataires recipients
   recipient technique techniques commercial commerciaux editeur editeurs outil outils several plusieurs different
   differents differentes concerne concernes`.split(/\s+/),
)

/** Who works for the body is no third party: « Services internes uniquement », « Nos agents habilités ». */
const OWN_PEOPLE = new Set(
  `interne internes internal internally agent agents equipe equipes staff team teams collectivite mairie administration
   dsi webmestre webmaster administrateur administrateurs administrators`.split(/\s+/),
)
const ALONE = new Set(
  `uniquement seulement exclusivement only seul seule seuls seules habilite habilites autorise autorises service services
   direction directions usage personnel personnels region departement commune ville site plateforme portail informatique
   communication`.split(/\s+/),
)

/** Reads what is written of who has access to what a tracker holds. */
export function readRecipients(text: string): Recipients {
  if (text.trim() === '') return 'missing'
  const { folded, words } = readWords(text)
  if (NONE.test(folded.trim())) return 'none'
  // « À définir » says less than « aucun »: that nobody knows yet.
  if (isMissing(text))
    return /^(?:neant|s\.?\/?o\.?|sans objet|n\/a|na|non applicable|-+)$/.test(folded.trim())
      ? 'none'
      : 'missing'
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word) && !GENERIC.has(word))
  if (isOwnPeople(words)) return 'none'
  return telling.length === 0 ? 'vague' : 'named'
}

function isOwnPeople(words: readonly string[]): boolean {
  return (
    words.some((word) => OWN_PEOPLE.has(word)) &&
    words.every((word) => OWN_PEOPLE.has(word) || ALONE.has(word) || FUNCTION_WORDS.has(word))
  )
}
