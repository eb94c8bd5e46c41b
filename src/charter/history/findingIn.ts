import type { Language } from '../language.ts'
import { findingWords } from '../words/findings/findingWords.ts'
import type { ChangeFacts } from './change.ts'
import type { Mentioned } from './mentions.ts'

/** The finding that somebody answers for, or no longer does, by an entry of the history; null for any other entry. */
export function findingIn({ resource, action, before, after }: ChangeFacts): FindingInChange | null {
  const said = after ?? before
  if (resource !== 'findings' || action === 'refuse' || said === null) return null
  const { rule, resource: found, recordId } = said
  return { rule: String(rule), record: { resource: String(found), id: Number(recordId) } }
}

export interface FindingInChange {
  rule: string
  /** What it was found in. */
  record: Mentioned
}

/** What a rule is called; its id where a later program no longer knows it. */
export function ruleTitle(rule: string, language: Language): string {
  const titles: Partial<Record<string, { title: string }>> = findingWords(language)
  return titles[rule]?.title ?? rule
}
