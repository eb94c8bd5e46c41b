import type { Language } from '../language.ts'
import { findingWords } from '../words/findings/findingWords.ts'
import type { Finding } from './finding.ts'

/** What a finding says, in a sentence or two. */
export function findingInWords({ rule, message, args }: Finding, language: Language): string {
  const says: Partial<Record<string, string>> = findingWords(language)[rule].says
  return (says[message] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole))
}
