import type { RuleId } from '#charter/findings/ruleId.ts'
import { findingWords } from '#charter/words/findings/findingWords.ts'
import { useLanguage } from '../app/language.ts'

/** What a rule is called: « Finalité manquante ». */
export function useRuleTitle(): (rule: RuleId) => string {
  const { language } = useLanguage()
  return (rule) => findingWords(language)[rule].title
}
