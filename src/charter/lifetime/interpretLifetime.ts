import { foldText } from '../kit/foldText.ts'
import { isPlaceholder } from '../kit/isPlaceholder.ts'
import { isLonger, isSamePeriod } from './compare.ts'
import { type Lifetime, parsePeriod } from './lifetime.ts'
import { type Renewal, takeRenewal } from './renewal.ts'
import { isSession, isUnlimited, readNumber, readPeriod, UNKNOWN } from './spellings.ts'

export interface Suggestion {
  lifetime: Lifetime
  renewal: Renewal
}

/** The meaning of a lifetime as people write it. */
export type Interpretation =
  /** `isApproximate`: it was written as a maximum or as an approximate value. */
  | ({ kind: 'read'; isApproximate: boolean } & Suggestion)
  /** The lifetime varies; the longest one, or '' when the text does not give it. */
  | ({ kind: 'variable' } & Suggestion)
  | { kind: 'unknown' }
  /** A person has to decide. */
  | { kind: 'review'; suggestion: Suggestion | null }

/** In UTF-16 code units. A longer text is no lifetime. */
const LENGTH_MAX = 200

const APPROXIMATE_BEFORE =
  /^(?:jusqu'a|au plus|au maximum|maximum|max\.?|environ|up to|at most|about|approximately) /
const APPROXIMATE_AFTER = / \(?(?:au plus|au maximum|maximum|max\.?|at most|environ)\)?$/

// A lifetime that counts from a moment that does not come back: « à compter du dépôt », "after it is set".
const AFTER_SETTING = new RegExp(
  `(?<![ ,;(-])[ ,;(-]* (?:` +
    `(?:a compter|a partir|apres|depuis|suivant|des) (?:de |du |d'|des )?(?:la |le |l'|les |son |sa |leur |votre )?` +
    `(?:premiere? |date |jour |moment )?(?:de |du |d'|de l'|de la |de son )?` +
    `(?:depot|depose|pose|creation|installation|acceptation|consentement|enregistrement|ecriture|emission|inscription|recueil|collecte|expression|choix|visite|connexion|generation|refus)[a-z' ]{0,40}` +
    `|(?:after|from|since) (?:the |its |their |your |this |cookie |tracker |being |it |is |was )*(?:first [a-z]+|creation|created|set|setting|deposit|installation|consent|issu|plac|stor|written)[a-z' ]{0,40})\\)?$`,
)

/** Words before a lifetime that say nothing of it: « Durée de vie : 13 mois », « cookie persistant, 1 an ». */
const BEFORE = new Set(
  `la le les duree maximale maximum de du des d' vie conservation validite stockage retention expiration cookie
   cookies traceur traceurs persistant persistante persistants persistent conserve conservee conserves conservees garde
   gardee stocke stockee valable valide expire expirent expires apres pendant durant dans au bout kept stored retained
   valid lasts for after from in within lifetime lifespan duration period max-age est is`.split(/\s+/),
)

const VARIES = /si vous |if you |depending |selon |by default|par defaut|\b(?:varies|various|variable)\b/
/** Before the upper end of a range: « de 30 minutes à 13 mois », « 6-12 mois ». */
const NUMBER_AHEAD = String.raw`(?=\d|(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|treize|an|one|two) )`
const BETWEEN_ALTERNATIVES = new RegExp(` ou | or |/| to | till | a ${NUMBER_AHEAD}| ?- ?(?=\\d)`)
const RANGE = /^(?:entre|between) (.+) (?:et|and) (.+)$/
/** The condition of an alternative. One with a number in it is not matched, because it may hold another alternative. */
const CONDITION =
  / ?(?:si vous|if you|depending|selon|when|by default|par defaut|modifiable|varies|various|variable)\D*$/

/** Interprets a lifetime as charters and inventories write it, in French or English. A person decides on doubtful ones. */
export function interpretLifetime(written: string): Interpretation {
  if (written.length > LENGTH_MAX) return { kind: 'review', suggestion: null }
  const text = foldWritten(written)
  const read = readOne(text)
  if (read) return { kind: 'read', ...read }
  if (UNKNOWN.has(text) || isPlaceholder(written)) return { kind: 'unknown' }

  const range = RANGE.exec(text)
  const alternatives = alternativesOf(range ? `${range[1]} ou ${range[2]}` : text)
  // A date (24/12/2026) and « n/a » look like alternatives, but hold no lifetime.
  const hasAlternatives =
    (range !== null || BETWEEN_ALTERNATIVES.test(text)) && alternatives.some((one) => one !== null)
  if (hasAlternatives || VARIES.test(text)) {
    return { kind: 'variable', ...longestOf(alternatives) }
  }
  return { kind: 'review', suggestion: suggestLifetime(text, readOne) }
}

/** Reads a text that says how a lifetime is renewed, and nothing else: « renouvelés à chaque visite »; '' for any other. */
export function readRenewal(written: string): Renewal {
  if (written.length > LENGTH_MAX) return ''
  const { counted, renewal } = takeRenewal(foldWritten(written))
  return counted === '' ? renewal : ''
}

function foldWritten(written: string): string {
  return foldText(written)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[.;,]$/, '')
}

/**
 * Reads a typed lifetime, in French or English: « 13 mois », « 1 an et 1 mois », "2 years", "24h", « à la fermeture du
 * navigateur », `P13M`. Returns '' for « inconnue » and the like, and null where the meaning is not certain: a bare
 * number, « m » alone, fractions, alternatives (« Session / 1 an »), dates, and a lifetime that counts from the last
 * visit, which `Lifetime` cannot express.
 */
export function readLifetime(typed: string): Lifetime | null {
  const read = interpretLifetime(typed)
  if (read.kind === 'unknown') return ''
  return read.kind === 'read' && read.renewal === '' ? read.lifetime : null
}

/** Reads a single folded lifetime; returns null for none or several. */
function readOne(text: string): (Suggestion & { isApproximate: boolean }) | null {
  if (isSession(text)) return { lifetime: 'session', renewal: '', isApproximate: false }
  if (isUnlimited(text)) return { lifetime: 'unlimited', renewal: '', isApproximate: false }
  const iso = text.toUpperCase()
  if (parsePeriod(iso)) return { lifetime: iso, renewal: '', isApproximate: false }

  const { counted, renewal } = takeRenewal(text)
  const stated = withoutEquivalent(withoutRepeatedNumber(counted.replace(AFTER_SETTING, '')))
  const amount = stated.replace(APPROXIMATE_AFTER, '')
  const bare = withoutIntroduction(amount)
  const exact = bare.replace(APPROXIMATE_BEFORE, '')
  const lifetime = readPeriod(exact)
  if (lifetime === null) return null
  return { lifetime, renewal, isApproximate: amount !== stated || exact !== bare }
}

/** « Treize (13) mois » and « 13 (treize) mois » say one number twice. */
function withoutRepeatedNumber(text: string): string {
  return text.replace(
    /(?<![a-z\d-])([a-z-]+|\d+) ?\(([a-z-]+|\d+)\)(?= [a-z])/,
    (whole, one: string, other: string) => {
      const [first, second] = [readNumber(one), readNumber(other)]
      return first !== null && first === second ? String(first) : whole
    },
  )
}

const EQUIVALENT = /^(.+?),? (?:\((?:soit|environ|i\.?e\.?|=)? ?(.+)\)|(?:soit|i\.e\.) (.+))$/

/** « 13 mois (395 jours) » says one period twice; months are often counted as 30 days. */
function withoutEquivalent(text: string): string {
  const [, stated = '', inBrackets = '', after = ''] = EQUIVALENT.exec(text) ?? []
  const [one, other] = [readPeriod(withoutIntroduction(stated)), readPeriod(inBrackets || after)]
  if (one === null || other === null) return text
  const months = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(one)
  const inDays = months ? `P${30 * (12 * Number(months[1] ?? 0) + Number(months[2] ?? 0))}D` : one
  return isSamePeriod(one, other) || isSamePeriod(inDays, other) ? stated : text
}

function withoutIntroduction(text: string): string {
  const words = text.replace(/\bd'(?=[a-z\d])/g, "d' ").split(/(?<![ :,(-])[ :,(-]+(?=\S)/)
  const first = words.findIndex((word) => !BEFORE.has(word))
  if (first <= 0) return text
  const rest = text.replace(/\bd'(?=[a-z\d])/g, "d' ").split(/(?<=[ :,(-])(?=[^ :,(-])/)
  return rest.slice(first).join('').replace(/\)$/, '')
}

/** Reads the alternatives of a folded text (« Session / 1 an »); null for an alternative that is no lifetime. */
function alternativesOf(text: string): (Suggestion | null)[] {
  const parts = text
    .split(BETWEEN_ALTERNATIVES)
    .flatMap((alternative) => alternative.split(','))
    .map((alternative) => alternative.replace(CONDITION, '').trim())
    .filter(Boolean)
  // « 6 à 12 mois »: a number without a unit has that of the end of the range.
  const unit = / [a-z]+$/.exec(parts.at(-1) ?? '')?.[0] ?? ''
  return parts.map((part) => readOne(/^(?:de )?\d+$/.test(part) ? part + unit : part))
}

/** Returns the longest alternative; '' when one of them cannot be read. */
function longestOf(alternatives: (Suggestion | null)[]): Suggestion {
  const known = alternatives.filter((one) => one !== null)
  const renewal = known.some((one) => one.renewal === 'renewed') ? 'renewed' : ''
  if (known.length < alternatives.length) return { lifetime: '', renewal }
  const lifetime = known.map((one) => one.lifetime).reduce((one, other) => longerOf(one, other), '')
  return { lifetime, renewal }
}

function longerOf(one: Lifetime, other: Lifetime): Lifetime {
  if (one === 'unlimited' || other === 'unlimited') return 'unlimited'
  if (!parsePeriod(one)) return other
  return parsePeriod(other) && isLonger(other, one) ? other : one
}

const SECONDS_A_DAY = 86_400
const SESSION_WORD = 'session'
const TYPING_ERRORS_MAX = 2

/** Suggests the most likely meaning of a doubtful folded lifetime, for a person to accept; null without an idea. */
function suggestLifetime(text: string, read: (text: string) => Suggestion | null): Suggestion | null {
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : 0
  const days = seconds / SECONDS_A_DAY
  if (Number.isInteger(days) && parsePeriod(`P${days}D`)) return { lifetime: `P${days}D`, renewal: '' }
  // The IAB's disclosure files write 0 for a session.
  if (/^0 ?[a-z]+$/.test(text)) return { lifetime: SESSION_WORD, renewal: '' }

  const [, afterSession] = /^session ?: ?(.+)$/.exec(text) ?? []
  const longest = afterSession === undefined ? null : read(afterSession)
  if (longest) return { lifetime: longest.lifetime, renewal: longest.renewal }
  return isNearly(text, SESSION_WORD) ? { lifetime: SESSION_WORD, renewal: '' } : null
}

/** Tells whether two words differ by a few typing errors only (Levenshtein distance). */
function isNearly(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > TYPING_ERRORS_MAX) return false
  const letters = Array.from(other)
  const last = Array.from(word).reduce(
    (row, letter, index) =>
      letters.reduce(
        (next, otherLetter, column) => {
          const swapped = (row[column] ?? 0) + Number(letter !== otherLetter)
          return [...next, Math.min(swapped, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1)]
        },
        [index + 1],
      ),
    [0, ...letters.map((_, index) => index + 1)],
  )
  return (last.at(-1) ?? Infinity) <= TYPING_ERRORS_MAX
}
