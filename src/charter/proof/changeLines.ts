import canonicalize from 'canonicalize'
import { fieldInWords } from '../compare/fieldInWords.ts'
import type { Change } from '../history/change.ts'
import type { Language } from '../language.ts'
import { words } from '../words/words.ts'
import { indexWords } from './indexWords.ts'
import { inUtc } from './inUtc.ts'

/** What the server counts and stamps by itself on each write. */
const STAMPS: readonly string[] = ['id', 'version', 'createdAt', 'updatedAt']

/** An entry of the history for people: who, when and what on the first line, each field on one of its own. */
export function changeLines(change: Change, language: Language): string[] {
  const { id, at, who } = change
  return [
    `${indexWords[language].entry} ${id} — ${inUtc(at)} — ${who} — ${deed(change, language)}`,
    ...fieldSentences(change, language).map((sentence) => `    ${sentence}`),
  ]
}

/** « modification : cookies/12 (sessionid) » */
function deed({ action, resource, recordId, before, after }: Change, language: Language): string {
  const { actions, colon } = indexWords[language]
  const { name, heading, title } = after ?? before ?? {}
  const called = [name, heading, title].find((text) => typeof text === 'string' && text !== '')
  const record = recordId === null ? resource : `${resource}/${recordId}`
  return `${actions[action]}${colon}${record}${typeof called === 'string' ? ` (${called})` : ''}`
}

function fieldSentences({ action, resource, before, after }: Change, language: Language): string[] {
  // Of a version there is more above, and of what was refused nothing was written.
  if (action === 'publish' || action === 'refuse') return []
  const labels: Partial<Record<string, object>> = words(language).fields
  // In the order in which forms have them, whatever the order of the entry's JSON; then those that are no more.
  const fields = new Set([
    ...Object.keys(labels[resource] ?? {}),
    ...Object.keys({ ...before, ...after }).toSorted(),
  ])
  return [...fields]
    .filter((field) => !STAMPS.includes(field))
    .map((field) => ({ field, before: before?.[field] ?? '', after: after?.[field] ?? '' }))
    .filter(({ before, after }) => canonicalize(before) !== canonicalize(after))
    .map((difference) => oneLine(fieldInWords(resource, difference, language).sentence))
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ')
}
