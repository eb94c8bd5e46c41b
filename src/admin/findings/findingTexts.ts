import type { Finding, RuleId } from '#charter/findings/finding.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import type { Acceptance } from '#charter/findings/acceptance.ts'
import { nameField } from '#charter/words/nameField.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import { useDayInWords } from '../kit/time.tsx'
import { useAuthorName } from '../kit/useAuthorName.ts'

/** Returns a function that words a finding in the reader's language. */
export function useFindingInWords(): (finding: Finding) => string {
  const { language } = useLanguage()
  return (finding) => findingInWords(finding, language)
}

/** Returns a function that names the record a finding is about: « Cookie _ga », « Réglages du site ». */
export function useFoundRecordName(): (finding: Pick<Finding, 'resource' | 'recordName'>) => string {
  const text = useText()
  return ({ resource, recordName: name }) => text(`findings.place.${resource}`, { name })
}

/** Returns a function that names the field a finding is about, or its translation: « Finalité », « Finalité (anglais) ». */
export function useFoundFieldName(): (resource: string, field: string) => string {
  const { language } = useLanguage()
  return (resource, field) => nameField(resource, field, language)?.label ?? field
}

/** Returns a function that gives the title of a rule: « Finalité manquante ». */
export function useRuleTitle(): (rule: RuleId) => string {
  const { language } = useLanguage()
  return (rule) => findingWords(language)[rule].title
}

/** Returns a function that words an acceptance: « Accepté jusqu’au 24 février 2027 par Ada Martin : … » */
export function useAcceptanceInWords(): (acceptance: Pick<Acceptance, 'until' | 'by' | 'reason'>) => string {
  const text = useText()
  const dayInWords = useDayInWords()
  const whoInWords = useAuthorName()
  return ({ until, by, reason }) =>
    text('findings.accepted.until', { day: dayInWords(until), who: whoInWords(by), reason })
}
