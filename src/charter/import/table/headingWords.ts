import { foldText } from '../../kit/foldText.ts'
import { LANGUAGES } from '../../kit/language.ts'
import { words } from '../../words/words.ts'
import { COLUMN_FIELDS } from '../../register/columns.ts'
import { columnInLanguage, IMPORT_FIELDS, type ImportField, REGISTER_COLUMNS } from '../importField.ts'

/** A heading as headings are compared: folded, without what is not a letter or a number. */
export function foldHeading(heading: string): string {
  return foldText(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The headings of the table of the whole register, in both languages, as they are written there. */
const OWN_HEADINGS: ReadonlyMap<string, ImportField> = new Map(
  LANGUAGES.flatMap((language) =>
    // Of a register with several platforms, the table says last on which ones a cookie stands.
    [...REGISTER_COLUMNS, 'site' as const].map((field) => [registerHeading(field, language), field] as const),
  ),
)

/** The field of a heading of that table, a text in another language too: « Finalité (en) ». */
export function ownField(heading: string): ImportField | null {
  const known = OWN_HEADINGS.get(heading)
  if (known !== undefined) return known
  const [, label = '', language = ''] = /^(.+) \(([a-z]{2,3})\)$/.exec(heading) ?? []
  const column = OWN_HEADINGS.get(label)
  return column === undefined ? null : columnInLanguage(column, language)
}

function registerHeading(field: ImportField, language: (typeof LANGUAGES)[number]): string {
  const { fields, resources } = words(language)
  const labelIn = (names: object, name: string): string => {
    const found: unknown = Reflect.get(names, name)
    return typeof found === 'object' && found !== null && 'label' in found ? String(found.label) : name
  }
  if (field === 'site') return fields.cookies.siteIds.label
  const [owner = '', name = ''] = field.split('.')
  if (owner === 'provider') return `${resources.providers.one} – ${labelIn(fields.providers, name)}`
  if (owner === 'category') return `${resources.categories.one} – ${labelIn(fields.categories, name)}`
  return labelIn(fields.cookies, name)
}

/** What the columns of the charter are called unless somebody called them otherwise, folded. */
const CHARTER_HEADINGS: ReadonlyMap<string, ImportField> = new Map(
  LANGUAGES.flatMap((language) =>
    COLUMN_FIELDS.flatMap((column) => {
      const field = IMPORT_FIELDS.find((one) => one === column)
      return field ? [[foldHeading(words(language).columns[column]), field] as const] : []
    }),
  ),
)

/**
 * The words by which offices and tools head a column, in French and English, folded; the first that fits counts. Whole
 * phrases, never a mere likeness: « Durée de conservation des données » is not the lifetime of a cookie.
 */
const SYNONYMS: readonly (readonly [ImportField, RegExp])[] = [
  ['problem', /^(?:probleme|problem)s?$/],
  [
    'cookie.serviceAndLocation',
    /(?:service|fonction|function|outil).* (?:emplacement|location|localisation)/,
  ],
  [
    'cookie.dataRetention',
    /conservation .*donnees|donnees .*conserv|data retention|retention (?:of|des) (?:the )?(?:data|donnees)/,
  ],
  [
    'cookie.exemptionReason',
    /(?:motif|raison|justification|base) .*(?:exempt|dispens|legale|juridique)|exemption|legal basis|base (?:legale|juridique)/,
  ],
  [
    'category.consent',
    /consentement|consent|autorisation|accord (?:requis|prealable)|opt ?in|^exempte?$|soumis a/,
  ],
  [
    'cookie.lifetime',
    /dure+e?\b|expir|validite|\bconservation\b|retention|life ?time|life ?span|\bttl\b|max age|duration|\bdelai\b|how long|^period$|^periode$/,
  ],
  [
    'provider.hostingCountries',
    /pays d hebergement|hosting countr|lieu d hebergement|localisation (?:des donnees|des serveurs)/,
  ],
  [
    'provider.privacyPolicyUrl',
    /politique (?:de )?(?:confidentialite|vie privee|donnees|cookies)|privacy (?:policy|link|notice|url)|confidentialite|rights portal|plus d infos?|en savoir plus|more info/,
  ],
  [
    'provider.website',
    /^(?:site (?:web|internet) (?:du|de l) (?:prestataire|editeur|fournisseur)|(?:provider|vendor) (?:website|url))$/,
  ],
  ['provider.legalName', /raison sociale|legal name|denomination/],
  ['category.description', /description de (?:la )?(?:categorie|finalite)|category description/],
  [
    'category.name',
    /categor|famille|classement|classification|type (?:de|d un) (?:cookie|traceur|finalite)|types? of cookies?|^nature|^groupe?$|^finalite principale$/,
  ],
  [
    'cookie.purpose',
    /finalites?\b|purpose|description|objectif|^objet|utilite|a quoi|^roles?\b|^usages?\b|utilisation|^fonctions?$|^buts?$|\bwhy\b|traitement|what (?:it|they|is|do)|explication|utilise pour|used for|^details?$/,
  ],
  ['cookie.recipients', /destinataire|destination|recipient|partage avec|shared with|transmis/],
  ['provider.country', /\bpays\b|country|hebergement|hosting|hebergeur/],
  ['provider.transferSafeguard', /garantie|safeguard|transfert|transfer\b/],
  [
    'cookie.party',
    /^origine$|first (?:or )?third|1st (?:or )?3rd|^internes?$|internes? (?:ou |et )?externes?|premiere partie|\bparty\b|tierce|^proprietaire ou tiers$/,
  ],
  ['cookie.domain', /domaine?\b|\bhote\b|^host$|hostname/],
  [
    'cookie.name',
    /(?:noms?|names?|identifiants?|intitules?|cles?|libelles?)\b.*(?:cookie|traceur|temoin|tracker|technique|technical)|(?:cookie|tracker|traceur|temoin|technical)s?(?: data)?(?: key)? (?:names?|noms?|id)|^(?:nom|name)s?$|^identifier$|^key$|^cle$/,
  ],
  [
    'provider.name',
    /prestataire|fournisseur|editeur|^proprietaires?$|^(?:placed|set) by$|emetteur|provider|vendor|societe|company|compagnie|responsable|sous traitant|partenaire|depose(?:s|e|es)? par|deposant|^tiers$|third part|controller|owner|organisme|set by|^qui$|^who$|publisher|supplier/,
  ],
  [
    'cookie.service',
    /service|outil|solution|fonctionnalite|\btool\b|\bmodule\b|logiciel|software|plugin|extension|^platform$/,
  ],
  ['cookie.location', /^(?:emplacement|location|localisation|pages?|ou|where)\b/],
  [
    'site',
    /^(?:nom (?:du|de la) )?(?:sites?|sites? web|site internet|plateformes?|platforms|portails?|website|web ?site|applications?|url du site)(?: concernes?)?$/,
  ],
  ['cookie.storage', /stockage|storage|technologie|technolog|technique|^types?$|type de traceur/],
  [
    'cookie.personalData',
    /donnees (?:a caractere )?personnelles|personal data|donnees (?:collectees|traitees)/,
  ],
  [
    'cookie.reviewedOn',
    /(?:verifie|revu|controle)e? le|date de (?:verification|revue)|reviewed|last checked/,
  ],
  ['cookie.status', /^(?:etat|statut|status)\b/],
  ['cookie.notes', /remarque|\bnotes?\b|commentaire|comments?\b|observation|precision/],
  ['cookie.name', /cookie|traceur|temoin|tracker/],
  ['provider.privacyPolicyUrl', /^(?:liens?|links?|urls?)$/],
]

/** What tools say of a cookie besides, that no register has: with it, a row is one of headings all the same. */
const ATTRIBUTES =
  /^(?:(?:cookie )?values?|valeurs?|contenus?|contents?|path|chemin|size|taille|secure|securise|http ?only|same ?site|priority|priorite|partition key(?: site)?|cross site|host ?only|include subdomains|session|store ?id|created?(?: on| at)?|creation(?: time)?|last accessed|dernier acces|cree(?: le)?|wildcard match|id|url)$/

/** Whether a heading is one of a cookie’s attributes, which are left out. */
export function isAttribute(heading: string): boolean {
  return ATTRIBUTES.test(foldHeading(heading))
}

/** The field that a heading stands for; null where no word of ours says it. */
export function fieldOfHeading(heading: string): ImportField | null {
  const folded = foldHeading(heading)
  if (folded === '' || folded.length > HEADING_MAX) return null
  return CHARTER_HEADINGS.get(folded) ?? SYNONYMS.find(([, words]) => words.test(folded))?.[0] ?? null
}

/** In UTF-16 code units. A longer text is a sentence. */
const HEADING_MAX = 80
