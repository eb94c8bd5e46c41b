import { isRegisterResource } from '../register/register.ts'
import { recordName } from '../compare/recordName.ts'
import type { Language } from '../kit/language.ts'
import type { Attempt, HistoryResource } from '../words/history.ts'
import { words } from '../words/words.ts'
import { type ChangeFacts, nameIn, SERVER } from './change.ts'
import { findingOfChange, type NameOf, ruleTitle, tellsName } from './mentions.ts'

/** An entry of the history as a sentence, cut so that a screen can make a link of what it is about. */
export interface ChangeInWords {
  /** « Ada Martin » */
  who: string
  /** « a modifié le cookie », with the space or the quotation mark that the name stands after. */
  deed: string
  /** « sessionid »; '' when it is about several records, or about the one site there is. */
  name: string
  /** The words after the name: « à un état antérieur ». */
  rest: string
}

/** Puts an entry into words; `nameOf` knows what it only has the number of (see `mentionsOf`). */
export function changeInWords(change: ChangeFacts, nameOf: NameOf, language: Language): ChangeInWords {
  const { resource } = findingOfChange(change)?.record ?? change
  const { deed, isSeveral } = deedOf(change, language)
  const { comparison, history } = words(language)
  const [start = '', end = ''] = deed.split(/\{records?\}/)
  if (isSeveral) {
    const records = isKnown(resource) ? history.several[resource] : resource
    return { who: authorInWords(change, language), deed: `${start}${records}`, name: '', rest: end }
  }
  const { article, open, close } = around(resource, language)
  const name = resource === 'sites' ? '' : nameOfRecord(change, nameOf, language)
  const isQuoted = name !== comparison.untitled
  const opening = name === '' ? article : `${article} ${isQuoted ? open : ''}`
  const who = authorInWords(change, language)
  return { who, deed: start + opening, name, rest: (isQuoted ? close : '') + end }
}

/** The name of the author; « Le serveur » for the program itself. */
export function authorInWords({ who }: Pick<ChangeFacts, 'who'>, language: Language): string {
  return who === SERVER ? words(language).history.server : nameIn(who)
}

/** The name of the record of an entry; its number where no name is known; '' for several records. */
export function nameOfRecord(change: ChangeFacts, nameOf: NameOf, language: Language): string {
  const found = findingOfChange(change)?.record
  const { resource, id } = found ?? { resource: change.resource, id: change.recordId }
  const { comparison, history } = words(language)
  if (id === null) return ''
  if (resource === 'publications') return String(id)
  const known = !found && tellsName(change) ? nameInEntry(change) : nameOf({ resource, id })
  return known === '' ? comparison.untitled : (known ?? `${history.numbered}${id}`)
}

function nameInEntry({ resource, before, after }: ChangeFacts): string {
  const values = after ?? before ?? {}
  if (isRegisterResource(resource)) return recordName(resource, { values })
  return typeof values['name'] === 'string' ? values['name'] : ''
}

function deedOf(change: ChangeFacts, language: Language): { deed: string; isSeveral: boolean } {
  const { action, resource, recordId, before } = change
  const { comparison, history } = words(language)
  const { deeds, broughtBack, registerRestored, attempts } = history
  const finding = findingOfChange(change)
  if (finding !== null) {
    const { open, close } = comparison.quotes
    const title = `${open}${ruleTitle(finding.rule, language)}${close}`
    return {
      deed: deeds[action === 'withdraw' ? 'withdraw' : 'accept'].replace('{finding}', title),
      isSeveral: false,
    }
  }
  const isSeveral = recordId === null
  if (action === 'refuse') return { deed: attempts[attemptOf(change)], isSeveral }
  if (action === 'restore' && resource === 'publications') return { deed: registerRestored, isSeveral }
  if (action === 'restore' && before === null) return { deed: broughtBack, isSeveral }
  return { deed: deeds[action], isSeveral }
}

/** The write that was refused, from its method and its address. */
function attemptOf({ resource, after }: ChangeFacts): Attempt {
  const path = String(after?.['path'])
  const ending = ENDINGS.find(([end]) => path.endsWith(end))
  // Sessions are ended by deleting them.
  if (ending) return ending[1]
  switch (after?.['method']) {
    case 'POST':
      return resource === 'publications' ? 'publish' : 'create'
    case 'DELETE':
      return 'delete'
    default:
      return 'update'
  }
}

const ENDINGS: readonly (readonly [string, Attempt])[] = [
  ['/restore', 'restore'],
  ['/merge', 'update'],
  ['/order', 'reorder'],
  ['/import', 'import'],
  ['/link', 'issueLink'],
  ['/sessions', 'endSessions'],
  ['/accept', 'accept'],
  ['/withdraw', 'withdraw'],
]

/** The article before a name, and the quotation marks around a name of several words. */
function around(resource: string, language: Language): { article: string; open: string; close: string } {
  const { comparison, history } = words(language)
  const bare = { open: '', close: '' }
  if (resource === 'publications') return { article: history.records.publications, ...bare }
  if (resource === 'users') return { article: history.records.users, ...comparison.quotes }
  if (!isRegisterResource(resource)) return { article: resource, ...bare }
  const { noun } = comparison.records[resource]
  const isQuoted = resource === 'sections' || resource === 'categories'
  return { article: noun, ...(isQuoted ? comparison.quotes : bare) }
}

function isKnown(resource: string): resource is HistoryResource {
  return isRegisterResource(resource) || ['publications', 'findings', 'trackers', 'users'].includes(resource)
}
