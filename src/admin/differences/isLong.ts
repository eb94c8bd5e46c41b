import type { FieldInWords } from '#charter/compare/inWords.ts'

const SENTENCE_MAX = 60

/** Whether a field’s values are too long to be told in a sentence; where both are the same words, there is nothing to mark. */
export function isLong({ before, after }: FieldInWords): boolean {
  return before !== after && [before, after].some((text) => text.length > SENTENCE_MAX || text.includes('\n'))
}
