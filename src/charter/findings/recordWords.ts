import { foldText } from '../kit/foldText.ts'
import { cleanText } from './isMissing.ts'

/** A text as rules read it: folded, and the words in it. */
export interface ReadText {
  folded: string
  words: readonly string[]
}

const NO_WORDS: readonly string[] = []

/** Folds a text and splits it into words: letters and digits, without what follows an elided article (« l’audience »). */
export function readWords(text: string): ReadText {
  const folded = foldText(cleanText(text))
  return { folded, words: folded.match(/[\p{L}\p{N}]+/gu) ?? NO_WORDS }
}

/** Reads the purpose of a cookie once for all the rules that look at its words. */
export const readPurpose = rememberLast(({ purpose }: { purpose: string }): ReadText => readWords(purpose))

/**
 * Returns `read` with a memory of one record: all rules look at one record before any looks at the next, and a map of ten
 * thousand records would cost more than it saves.
 */
export function rememberLast<One extends object, Result>(read: (record: One) => Result): typeof read {
  let last: { record: One; result: Result } | null = null
  return (record) => {
    if (last?.record !== record) last = { record, result: read(record) }
    return last.result
  }
}

/** Words that carry no meaning of their own, in French and English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a au aux avec c ce ceci cela ces cet cette chez ci comme d dans de des du elle elles en est et eux il ils j je l la le
   les leur leurs lui m mais me meme mes mon n ne ni nos notre nous on ont ou par pas pour qu que quel quelle qui s sa
   sans se ses si son sont sur t te tes toi ton tous tout toute toutes tu un une vos votre vous y afin ainsi lors dont
   peut peuvent etre fait faire sera soit plus tres aussi entre vers depuis sous
   the of to and or for in on at by is are be it its this that these those with from as an your our their we you they
   he she his her not no so can may will has have been was were which who when while into via within`.split(
    /\s+/,
  ),
)
