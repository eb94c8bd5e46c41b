import type { FindingWords } from '../words/findings/findingWords.ts'

/** Every rule has words, and so what has words is a rule. */
export type RuleId = keyof FindingWords
