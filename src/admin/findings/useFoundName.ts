import type { Finding } from '#charter/findings/finding.ts'
import { useText } from '../i18n/useText.ts'

/** What a person calls the record that a finding is about: « Cookie _ga », « Réglages du site ». */
export function useFoundName(): (finding: Pick<Finding, 'resource' | 'recordName'>) => string {
  const text = useText()
  return ({ resource, recordName: name }) => text(`findings.place.${resource}`, { name })
}
