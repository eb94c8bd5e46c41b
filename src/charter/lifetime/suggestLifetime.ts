import { parsePeriod } from './lifetime.ts'
import type { Suggestion } from './interpretLifetime.ts'

const SECONDS_A_DAY = 86_400
const SESSION_WORD = 'session'
const TYPING_ERRORS_MAX = 2

/** What a doubtful lifetime, folded, most likely means; null without an idea. It is for a person to accept. */
export function suggestLifetime(text: string, read: (text: string) => Suggestion | null): Suggestion | null {
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
