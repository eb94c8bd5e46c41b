import { foldText } from '../kit/foldText.ts'
import { isLonger } from './compare.ts'
import { type Lifetime, parsePeriod } from './lifetime.ts'
import { readPeriod, SESSION, UNKNOWN, UNLIMITED } from './spellings.ts'

export interface Suggestion {
  lifetime: Lifetime
  /** `renewed`: it counts from the last visit. */
  renewal: '' | 'renewed'
}

/** What somebody meant by the lifetime that they wrote. */
export type Interpretation =
  /** `isApproximate`: it was given as a most, or as about so much. */
  | ({ kind: 'read'; isApproximate: boolean } & Suggestion)
  /** Not always the same: the longest, or '' where that is not said. */
  | ({ kind: 'variable' } & Suggestion)
  | { kind: 'unknown' }
  /** For a person to decide. */
  | { kind: 'review'; suggestion: Suggestion | null }

/** No lifetime takes more to say. What is longer is a text of another kind. */
const LENGTH_MAX = 200

const APPROXIMATE_BEFORE =
  /^(?:jusqu'a|au plus|au maximum|maximum|max\.?|environ|up to|at most|about|approximately) /
const APPROXIMATE_AFTER = / (?:au plus|au maximum|maximum|max|at most|environ)$/

// From when it counts: « après la dernière visite », "from set/ update", « glissants ».
const AFTER_VISIT =
  /,? (?:(?:apres|depuis) (?:la |le |l')?derniere? [a-z]+|(?:after|from|since) (?:the )?last [a-z]+|from set ?\/ ?update|glissants?|rolling)$/

const SAYS_THAT_IT_VARIES =
  /si vous |if you |depending |selon |by default|par defaut|\b(?:varies|various|variable)\b/
const BETWEEN_ALTERNATIVES = / ou | or |\/| to | till /
/** Under which condition an alternative holds. With a number in it, another alternative may hide there. */
const CONDITION =
  / ?(?:si vous|if you|depending|selon|when|by default|par defaut|modifiable|varies|various|variable)\D*$/

/** Reads a lifetime as charters and inventories write it, in French or English. What is doubtful is left to a person. */
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
  // A date (24/12/2026) and « n/a » have the marks of alternatives, and none that is a lifetime.
  const hasAlternatives = BETWEEN_ALTERNATIVES.test(text) && alternatives.some((one) => one !== null)
  if (hasAlternatives || SAYS_THAT_IT_VARIES.test(text)) {
    return { kind: 'variable', ...longestOf(alternatives) }
  }
  return { kind: 'review', suggestion: suggestLifetime(text, readOne) }
}

/** One lifetime, folded; null when it is none, or several. */
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

/** The lifetimes among which a folded text leaves the choice; null for what is none. */
function alternativesOf(text: string): (Suggestion | null)[] {
  return text
    .split(BETWEEN_ALTERNATIVES)
    .flatMap((alternative) => alternative.split(','))
    .map((alternative) => alternative.replace(CONDITION, '').trim())
    .filter(Boolean)
    .map(readOne)
}

/** The longest of several; '' unless each of them can be read. */
function longestOf(alternatives: (Suggestion | null)[]): Suggestion {
  const known = alternatives.filter((one) => one !== null)
  const renewal = known.some((one) => one.renewal === 'renewed') ? 'renewed' : ''
  if (known.length < alternatives.length) return { lifetime: '', renewal }
  const lifetime = known.map((one) => one.lifetime).reduce((one, other) => longer(one, other), '')
  return { lifetime, renewal }
}

function longer(one: Lifetime, other: Lifetime): Lifetime {
  if (one === 'unlimited' || other === 'unlimited') return 'unlimited'
  if (!parsePeriod(one)) return other
  return parsePeriod(other) && isLonger(other, one) ? other : one
}

const SECONDS_A_DAY = 86_400
const SESSION_WORD = 'session'
const TYPING_ERRORS_MAX = 2

/** What a doubtful lifetime, folded, most likely means; null without an idea. It is for a person to accept. */
function suggestLifetime(text: string, read: (text: string) => Suggestion | null): Suggestion | null {
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : 0
  const days = seconds / SECONDS_A_DAY
  if (Number.isInteger(days) && parsePeriod(`P${days}D`)) return { lifetime: `P${days}D`, renewal: '' }
  // The IAB's disclosure files say 0 for what ends with the session.
  if (/^0 ?[a-z]+$/.test(text)) return { lifetime: SESSION_WORD, renewal: '' }

  const [, afterSession] = /^session ?: ?(.+)$/.exec(text) ?? []
  const said = afterSession === undefined ? null : read(afterSession)
  if (said) return { lifetime: said.lifetime, renewal: said.renewal }
  return isNearly(text, SESSION_WORD) ? { lifetime: SESSION_WORD, renewal: '' } : null
}

/** Whether a word is another but for a few letters (Levenshtein distance). */
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

/**
 * Reads what people type for a lifetime, in French or English: « 13 mois », « 1 an et 1 mois », "2 years", "24h",
 * « à la fermeture du navigateur », `P13M`. '' for « inconnue » and the like. null where reading would be
 * guessing: a bare number, a lone « m », fractions, alternatives (« Session / 1 an »), dates, and what counts
 * from the last visit, which a lifetime cannot say.
 */
export function readLifetime(typed: string): Lifetime | null {
  const read = interpretLifetime(typed)
  if (read.kind === 'unknown') return ''
  return read.kind === 'read' && read.renewal === '' ? read.lifetime : null
}
