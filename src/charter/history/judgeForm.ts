import { isWithheld, type LinkedEntry } from './change.ts'
import { ALGORITHM, GENESIS_HASH, type Algorithm, ALGORITHMS, UNSTATED_ALGORITHMS } from './hashChange.ts'

/** 16 random bytes. With others, what a proof withholds could be guessed from its hash. */
const SALT = /^[0-9a-f]{32}$/

export type FormJudgement =
  /** The entry has the hash that this form gives it. */
  | { kind: 'holds'; algorithm: string }
  /** Only a newer program knows the form, or the content is withheld, which this form needs. */
  | { kind: 'unjudged'; algorithm: string }
  /** The entry has an earlier form than the one before it. */
  | { kind: 'earlier'; algorithm: string }
  | { kind: 'different'; computed: string }

/**
 * Judges an entry by the form that it states or, for one of before entries did so, by those it may have. `reached` is the
 * form of the entry before it, null where none is known; `hashOf` returns the hash that the entry has in a form.
 */
export function judgeForm(
  entry: LinkedEntry,
  reached: string | null,
  hashOf: (algorithm: Algorithm) => string,
): FormJudgement {
  const { algorithm: stated, hash } = entry
  const least = reached === null ? 0 : rankOf(reached)
  if (stated !== '' && rankOf(stated) < least) return { kind: 'earlier', algorithm: stated }
  const known = ALGORITHMS.find((algorithm) => algorithm === stated)
  const needsContent = known === 'registre-changes-v1' && isWithheld(entry)
  if (needsContent || (known === undefined && stated !== '')) return { kind: 'unjudged', algorithm: stated }
  if (known === ALGORITHM && !isWithheld(entry) && !SALT.test(entry.salt))
    return { kind: 'different', computed: GENESIS_HASH }
  const possible = known === undefined ? UNSTATED_ALGORITHMS : [known]
  const hasForm = (algorithm: Algorithm) => hashOf(algorithm) === hash
  const algorithm = possible.filter((algorithm) => rankOf(algorithm) >= least).find(hasForm)
  if (algorithm !== undefined) return { kind: 'holds', algorithm }
  const earlier = possible.find(hasForm)
  if (earlier !== undefined) return { kind: 'earlier', algorithm: earlier }
  return { kind: 'different', computed: hashOf(possible.at(-1) ?? ALGORITHM) }
}

/** The place of a form among those that came one after another; one that this program does not know is the newest. */
function rankOf(algorithm: string): number {
  const rank = ALGORITHMS.findIndex((known) => known === algorithm)
  return rank === -1 ? ALGORITHMS.length : rank
}
