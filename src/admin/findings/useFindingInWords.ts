import type { Finding } from '#charter/findings/finding.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { useLanguage } from '../kit/language.ts'

/** What a finding says, in the reader's language. */
export function useFindingInWords(): (finding: Finding) => string {
  const { language } = useLanguage()
  return (finding) => findingInWords(finding, language)
}
