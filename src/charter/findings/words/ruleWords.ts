/** What a rule is told with: `{name}` stands for a value. */
export interface RuleWords {
  title: string
  /** What a visitor or the CNIL loses when it does not hold, in a sentence that needs no lawyer: 30 words at most. */
  why: string
  says: Record<string, string>
}
