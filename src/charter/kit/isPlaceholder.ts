import { dropTrailing } from './dropTrailing.ts'
import { foldText } from './foldText.ts'

/** Words that stand for « nothing », « not known » or « later » when they stand alone, folded, without points. */
const WORDS = new Set(
  `na n/a nc n/c nd n/d nr n/r ns s/o ras neant rien vide aucun aucune null nil none nothing empty undefined
   inconnu inconnue inconnus inconnues unknown tbd tbc tba todo lorem ipsum indefini indefinie indetermine indeterminee
   pending unspecified unassigned unset ukn later missing manquant manquante`.split(/\s+/),
)

/** « So » is also a word, a company and an airport: only its points make it « sans objet ». */
const ABBREVIATED = /^s\. ?o\.?$/

/** The stems of what is not done yet, or not to be done: « non renseigné », « à compléter », "not specified". */
const STEMS =
  'renseign|communiqu|precis|defini|determin|specifi|indiqu|fourni|disponib|applicab|connu|identifi|concern|attribu|saisi|rempli|complet|mention|document|publi|venir|confirm|verifi|valid|faire|completer|voir|transmi|recu|evalu|provid|known|availab|appl|set|assign|decid|done|announc|advis|filled|disclos|found|state'

/** What is not said yet may be named first: « Finalité à préciser », « Prestataire inconnu ». */
const FIELD_AHEAD =
  '(?:(?:la |le |les )?(?:finalite|duree|nom|prestataire|fournisseur|editeur|description|destinataire|motif|justification|contact|adresse|politique|hebergement|localisation|pays|titre|texte|rubrique|contenu|domaine|purpose|provider|name|description|recipient|lifetime)s? ?:? ?)?'

const PHRASES = new RegExp(
  `^${FIELD_AHEAD}(?:(?:non|pas(?: encore)?|not(?: yet)?|in) ?-?(?:${STEMS})[a-z]*` +
    `|(?:a|reste a|to be|to) (?:etre )?(?:${STEMS})[a-z]*(?: (?:plus tard|ulterieurement|later|prochainement))?` +
    `|(?:info|information|donnee|renseignement|valeur)s? (?:non |in|manquant|a venir|not )[a-z ]*` +
    `|sans (?:objet|reponse|indication|precision|valeur)|en (?:cours|attente)(?: d[e'] ?[a-z]+)?` +
    `|pas d['e] ?[a-z]+|no (?:data|value|information|info|object)|coming soon|ne sais? pas|je ne sais pas|nsp|lorem ipsum.*)$`,
)

/** Marks of a model text that was filled in only partly. */
const MODEL_MARKERS = [/^lorem ipsum/i, /\[(?:nom|adresse|date|url|email|e-mail)\b[^\]]{0,60}\]/i]

/** In UTF-16 code units. A longer text says something. */
const LENGTH_MAX = 60

const SIGNS = ` []({})<>«»"'*_.…!?;,:-`
const LEADING_SIGNS = /^[ [\](){}<>«»"'*_.…!?;,:-]+/

/**
 * Tells whether a text is empty, or only says that there is nothing to say (yet): « à compléter », « N.C. », « Sans
 * objet », "n/a". Accents, case, points and brackets make no difference.
 */
export function isPlaceholder(text: string): boolean {
  const cleaned = cleanText(text)
  if (cleaned === '' || MODEL_MARKERS.some((marker) => marker.test(cleaned))) return true
  if (cleaned.length > LENGTH_MAX) return false
  // A single sign may be a name; any other row of signs without a letter is nothing.
  if (!/[\p{L}\p{N}\p{So}]/u.test(cleaned)) return cleaned.length > 1 || /[-–—?.]/.test(cleaned)
  // Most names of trackers hold a digit or a line, which nothing below does.
  if (/[\d_@]/.test(cleaned)) return false
  const folded = foldText(cleaned)
  if (ABBREVIATED.test(folded)) return true
  const bare = dropTrailing(folded.replace(LEADING_SIGNS, ''), SIGNS)
  return /^x+$/.test(bare) || WORDS.has(bare) || WORDS.has(bare.replace(/[. ]/g, '')) || PHRASES.test(bare)
}

// Matches most French texts, which normalisation would not change; this test is faster.
const CLEAN_TEXT = /^[!-~À-ÖØ-öø-ÿŒœ’“”«»]+(?: [!-~À-ÖØ-öø-ÿŒœ’“”«»]+)*$/

/** Normalises a text as people read it: Unicode compatibility forms (NFKC), single spaces. */
export function cleanText(text: string): string {
  if (CLEAN_TEXT.test(text)) return text
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
