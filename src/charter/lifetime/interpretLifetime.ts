import { foldText } from '../kit/foldText.ts'
import { isLonger } from './compare.ts'
import { type Lifetime, parsePeriod } from './lifetime.ts'
import { readPeriod, SESSION, UNKNOWN, UNLIMITED } from './spellings.ts'

export interface Suggestion {
  lifetime: Lifetime
  /** `renewed`: the lifetime counts from the last visit. */
  renewal: '' | 'renewed'
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
const APPROXIMATE_AFTER = / (?:au plus|au maximum|maximum|max|at most|environ)$/

// A lifetime that restarts at each visit: « après la dernière visite », "from set/ update", « glissants ».
const AFTER_VISIT =
  /,? (?:(?:apres|depuis) (?:la |le |l')?derniere? [a-z]+|(?:after|from|since) (?:the )?last [a-z]+|from set ?\/ ?update|glissants?|rolling)$/

const VARIES = /si vous |if you |depending |selon |by default|par defaut|\b(?:varies|various|variable)\b/
const BETWEEN_ALTERNATIVES = / ou | or |\/| to | till /
/** The condition of an alternative. One with a number in it is not matched, because it may hold another alternative. */
const CONDITION =
  / ?(?:si vous|if you|depending|selon|when|by default|par defaut|modifiable|varies|various|variable)\D*$/

/** Interprets a lifetime as charters and inventories write it, in French or English. A person decides on doubtful ones. */
export function interpretLifetime(written: string): Interpretation {
  if (written.length > LENGTH_MAX) return { kind: 'review', suggestion: null }
  const text = foldText(written)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[.;,]$/, '')
  if (UNKNOWN.has(text)) return { kind: 'unknown' }
  const read = readOne(text)
  if (read) return { kind: 'read', ...read }

  const alternatives = alternativesOf(text)
  // A date (24/12/2026) and « n/a » look like alternatives, but hold no lifetime.
  const hasAlternatives = BETWEEN_ALTERNATIVES.test(text) && alternatives.some((one) => one !== null)
  if (hasAlternatives || VARIES.test(text)) {
    return { kind: 'variable', ...longestOf(alternatives) }
  }
  return { kind: 'review', suggestion: suggestLifetime(text, readOne) }
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
  if (SESSION.has(text)) return { lifetime: 'session', renewal: '', isApproximate: false }
  if (UNLIMITED.has(text)) return { lifetime: 'unlimited', renewal: '', isApproximate: false }
  const iso = text.toUpperCase()
  if (parsePeriod(iso)) return { lifetime: iso, renewal: '', isApproximate: false }

  const counted = text.replace(AFTER_VISIT, '')
  const amount = counted.replace(APPROXIMATE_BEFORE, '').replace(APPROXIMATE_AFTER, '')
  const lifetime = readPeriod(amount)
  if (lifetime === null) return null
  return { lifetime, renewal: counted === text ? '' : 'renewed', isApproximate: amount !== counted }
}

/** Reads the alternatives of a folded text (« Session / 1 an »); null for an alternative that is no lifetime. */
function alternativesOf(text: string): (Suggestion | null)[] {
  return text
    .split(BETWEEN_ALTERNATIVES)
    .flatMap((alternative) => alternative.split(','))
    .map((alternative) => alternative.replace(CONDITION, '').trim())
    .filter(Boolean)
    .map(readOne)
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
