import { z } from 'zod'
import { findingInWords } from '../findings/findingInWords.ts'
import type { RuleId } from '../findings/ruleId.ts'
import { jsonIn } from '../kit/parseJson.ts'
import type { Language } from '../kit/language.ts'
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
  return isRule(rule) ? findingWords(language)[rule].title : rule
}

/** What was found, in a sentence, from what an entry keeps of it; '' where it keeps nothing, or a later program knows no words for it. */
export function foundSentence(
  { rule, record }: FindingInChange,
  statement: unknown,
  language: Language,
): string {
  const read = statementSchema.safeParse(statement)
  if (!read.success || !isRule(rule)) return ''
  return findingInWords({ rule, resource: record.resource, ...read.data }, language)
}

// As `statementOf` writes it.
const statementSchema = z
  .string()
  .transform(jsonIn)
  .pipe(z.object({ message: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) }))

function isRule(rule: string): rule is RuleId {
  return Object.hasOwn(findingWords('fr'), rule)
}
