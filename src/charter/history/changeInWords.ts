import { isRegisterResource } from '../register/register.ts'
import { recordName } from '../compare/recordName.ts'
import type { Language } from '../kit/language.ts'
import { SITE_ID } from '../register/siteId.ts'
import { TOLD_RESOURCES } from '../register/toldResources.ts'
import type { Attempt, HistoryResource } from '../words/history.ts'
import { words } from '../words/words.ts'
import { addressIn, type ChangeFacts, nameIn, SERVER } from './change.ts'
import { findingOfChange, type NameOf, ruleTitle, siteOfVersion, tellsName } from './mentions.ts'

/** An entry of the history as a sentence, cut so that a screen can make a link of what it is about. */
export interface ChangeInWords {
  /** « Ada Martin » */
  who: string
  /** The address of the author, which stands beside the name; '' for the program itself. */
  address: string
  /** « a modifié le cookie », with the space or the quotation mark that the name stands after. */
  deed: string
  /** « sessionid »; '' when it is about several records, or about the one site there is. */
  name: string
  /** The words after the name: « à un état antérieur ». */
  rest: string
}

/**
 * Puts an entry into words; `nameOf` knows what it only has the number of (see `mentionsOf`). The first site is named where there
 * are several.
 */
export function changeInWords(
  change: ChangeFacts,
  nameOf: NameOf,
  language: Language,
  isOfSeveral = false,
): ChangeInWords {
  const { resource } = findingOfChange(change)?.record ?? change
  const { deed, isSeveral } = deedOf(change, language)
  const { comparison, history } = words(language)
  const [start = '', end = ''] = deed.split(/\{records?\}/)
  if (isSeveral) {
    const records = isKnown(resource) ? history.several[resource] : resource
    return {
      who: authorName(change, language),
      address: addressIn(change.who),
      deed: `${start}${records}`,
      name: '',
      rest: end,
    }
  }
  if (isPasted(change)) {
    const who = authorName(change, language)
    const deed = `${start}${history.pastedText}`
    return { who, address: addressIn(change.who), deed, name: '', rest: end }
  }
  const { article, open, close } = around(resource, language)
  const name = isUnnamed(change, isOfSeveral) ? '' : nameOfRecord(change, nameOf, language, isOfSeveral)
  const isQuoted = name !== comparison.untitled
  const opening = name === '' ? article : `${article} ${isQuoted ? open : ''}`
  const who = authorName(change, language)
  return {
    who,
    address: addressIn(change.who),
    deed: start + opening,
    name,
    rest: (isQuoted ? close : '') + end,
  }
}

/** The author with their address, by which alone two people can't be confused; « Le serveur » for the program itself. */
export function authorInWords({ who }: Pick<ChangeFacts, 'who'>, language: Language): string {
  return who === SERVER ? words(language).history.server : who
}

function authorName({ who }: Pick<ChangeFacts, 'who'>, language: Language): string {
  return who === SERVER ? words(language).history.server : nameIn(who)
}

/** The name of the record of an entry; its number where no name is known; '' for several records. */
export function nameOfRecord(
  change: ChangeFacts,
  nameOf: NameOf,
  language: Language,
  isOfSeveral = false,
): string {
  const found = findingOfChange(change)?.record
  const { resource, id } = found ?? { resource: change.resource, id: change.recordId }
  const { comparison, history } = words(language)
  if (id === null) return ''
  if (resource === 'publications')
    return found ? String(id) : versionName(change, nameOf, language, isOfSeveral)
  const known = !found && tellsName(change) ? nameInEntry(change, isOfSeveral) : nameOf({ resource, id })
  return known === '' ? comparison.untitled : (known ?? `${history.numbered}${id}`)
}

/** An import of what was pasted, which has no name. */
function isPasted({ action, resource, after }: ChangeFacts): boolean {
  return resource === 'imports' && action !== 'refuse' && after?.['name'] === ''
}

/** The number of a version; with the site that it is of, unless there is one. */
function versionName(
  { recordId, after }: ChangeFacts,
  nameOf: NameOf,
  language: Language,
  isOfSeveral: boolean,
): string {
  const stated = after?.['number']
  const number = String(typeof stated === 'number' ? stated : recordId)
  const siteId = siteOfVersion(after) ?? (isOfSeveral ? SITE_ID : null)
  if (siteId === null) return number
  const { numbered } = words(language).history
  return `${number} (${nameOf({ resource: 'sites', id: siteId }) ?? `${numbered}${siteId}`})`
}

function nameInEntry({ resource, recordId, before, after }: ChangeFacts, isOfSeveral: boolean): string {
  const values = after ?? before ?? {}
  if (resource === 'sites' && (recordId !== SITE_ID || isOfSeveral)) return textOf(values['platformName'])
  if (isRegisterResource(resource)) return recordName(resource, { values })
  return textOf(values[resource === 'earlierPages' ? 'fileName' : 'name'])
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
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
  if (action === 'refuse') {
    const further = change.after?.['further'] === true ? history.furtherAttempts : ''
    const why = change.after?.['siteIds'] === undefined ? history.beyondRole : history.beyondSites
    return { deed: attempts[attemptOf(change)] + why + further, isSeveral }
  }
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
      if (resource === 'imports') return 'import'
      if (resource === 'earlierPages') return 'declare'
      if (resource === 'readyNotes') return 'announce'
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
  ['/retract', 'retract'],
  ['/recall', 'recall'],
]

/** The article before a name, and the quotation marks around a name of several words. */
function around(resource: string, language: Language): { article: string; open: string; close: string } {
  const { comparison, history } = words(language)
  const bare = { open: '', close: '' }
  if (resource === 'publications' || resource === 'readyNotes')
    return { article: history.records[resource], ...bare }
  if (resource === 'users' || resource === 'earlierPages' || resource === 'imports')
    return { article: history.records[resource], ...comparison.quotes }
  if (!isRegisterResource(resource)) return { article: resource, ...bare }
  const { noun } = comparison.records[resource]
  const isQuoted = resource === 'sections' || resource === 'categories'
  return { article: noun, ...(isQuoted ? comparison.quotes : bare) }
}

function isKnown(resource: string): resource is HistoryResource {
  return isRegisterResource(resource) || OTHER_RESOURCES.includes(resource)
}

const OTHER_RESOURCES: readonly string[] = [...TOLD_RESOURCES, 'users']

/** Whether an entry is about what there is one of: the only site, the draft that is said to be ready. */
function isUnnamed(change: ChangeFacts, isOfSeveral: boolean): boolean {
  const { resource, id } = findingOfChange(change)?.record ?? {
    resource: change.resource,
    id: change.recordId,
  }
  return resource === 'readyNotes' || (resource === 'sites' && id === SITE_ID && !isOfSeveral)
}
