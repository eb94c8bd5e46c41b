import { z } from 'zod'
import type { ChangeFacts } from './change.ts'
import { changedFields } from './changedFields.ts'
import { findingInWords } from '../findings/findingInWords.ts'
import type { RuleId } from '../findings/finding.ts'
import { tryParseJson } from '../kit/tryParseJson.ts'
import type { Language } from '../kit/language.ts'
import { fieldOf } from '../register/fields.ts'
import { SITE_ID } from '../register/siteId.ts'
import { findingWords } from '../findings/words/findingWords.ts'

/** A record that an entry of the history speaks of by its number. */
export interface Mentioned {
  resource: string
  id: number
}

/** Gives the name of a record; undefined when it is not known. */
export type NameOf = (mentioned: Mentioned) => string | undefined

/** What is called by its number, or by its entry. */
const NAMELESS = ['publications', 'earlierPages', 'readyNotes']

/** The records that the entry has only the number of: those that its fields refer to, those of an order, an account. */
export function mentionsOf(change: ChangeFacts): Mentioned[] {
  const { action, resource, recordId } = change
  const mentioned = changedFields(change).flatMap(({ field, before, after }) => {
    const referred = action === 'reorder' ? resource : referredBy(resource, field)
    return referred === undefined ? [] : idsIn([before, after]).map((id) => ({ resource: referred, id }))
  })
  const finding = findingOfChange(change)
  if (finding !== null) return [finding.record]
  if (resource === 'publications' && action !== 'refuse')
    mentioned.push({ resource: 'sites', id: siteOfVersion(change.after) ?? SITE_ID })
  const isNamed = recordId === null || NAMELESS.includes(resource) || tellsName(change)
  return isNamed ? mentioned : [...mentioned, { resource, id: recordId }]
}

/** The site that an entry about a version names: another one than the first. */
export function siteOfVersion(after: ChangeFacts['after']): number | null {
  const siteId = after?.['siteId']
  return typeof siteId === 'number' ? siteId : null
}

/** Whether the entry holds the record that it is about. */
export function tellsName({ action, before, after }: ChangeFacts): boolean {
  return action !== 'refuse' && (after ?? before) !== null
}

/** The resource whose records a field has the ids of; undefined where it has none. */
export function referredBy(resource: string, name: string): string | undefined {
  // Accounts are no part of the register.
  if (resource === 'users' && name === 'siteIds') return 'sites'
  const field = fieldOf(resource, name)
  return field?.kind === 'siteLocations' ? 'sites' : (field?.refersTo ?? field?.lists)
}

/** The ids among values: numbers, lists of them, and places on sites. */
export function idsIn(values: readonly unknown[]): number[] {
  return values
    .flat()
    .map((value) => (typeof value === 'object' && value !== null && 'siteId' in value ? value.siteId : value))
    .filter((value) => typeof value === 'number')
}

/** The finding that somebody answers for, or no longer does, by an entry of the history; null for any other entry. */
export function findingOfChange({ resource, action, before, after }: ChangeFacts): FindingInChange | null {
  const acceptance = after ?? before
  if (resource !== 'findings' || action === 'refuse' || acceptance === null) return null
  const { rule, resource: found, recordId } = acceptance
  return { rule: String(rule), record: { resource: String(found), id: Number(recordId) } }
}

export interface FindingInChange {
  rule: string
  /** The record that the finding is about. */
  record: Mentioned
}

/** The title of a rule; its id where a later program no longer knows it. */
export function ruleTitle(rule: string, language: Language): string {
  return isRule(rule) ? findingWords(language)[rule].title : rule
}

/** The sentence of a finding, from its statement in an entry; '' where there is none, or a later program has no words for it. */
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
  .transform(tryParseJson)
  .pipe(z.object({ message: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) }))

function isRule(rule: string): rule is RuleId {
  return Object.hasOwn(findingWords('fr'), rule)
}
