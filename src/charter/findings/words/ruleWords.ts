/** The words of a rule; `{name}` stands for a value. Separate from `findingWords`, which imports the words of each language. */
export interface RuleWords {
  title: string
  /** The consequence for visitors or the CNIL when the rule is not met, in plain words: 30 words at most. */
  why: string
  says: Record<string, string>
}
