import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

// zxcvbn's scale from 0 to 4: below 3 less than 10^8 guesses find it.
const SCORE_MIN = 3
// What comes later can only make it harder to guess, and takes long to look at.
const LOOKED_AT = 48

/**
 * Whether guessing by lists of common passwords and words, French and English, by keyboard rows, dates and
 * repetitions finds the password soon. `words` are those that somebody would try for this person.
 */
export async function isEasyToGuess(password: string, words: readonly string[]): Promise<boolean> {
  const estimate = await (loaded ??= load())
  return estimate.check(password.slice(0, LOOKED_AT), [...words]).score < SCORE_MIN
}

// Two megabytes of words that most days nobody needs.
let loaded: Promise<ZxcvbnFactory> | undefined

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
  })
}
