import type { RuleId } from '#charter/findings/finding.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { useLanguage } from '../kit/language.ts'

/** What a rule is called: « Finalité manquante ». */
export function useRuleTitle(): (rule: RuleId) => string {
  const { language } = useLanguage()
  return (rule) => findingWords(language)[rule].title
}
