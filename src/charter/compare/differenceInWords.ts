import { embedText } from '../kit/embedText.ts'
import type { Language } from '../kit/language.ts'
import { words } from '../words/words.ts'
import type { Difference } from './difference.ts'
import type { RegisterResource } from '../register/register.ts'
import { type FieldInWords, fieldInWords } from './inWords.ts'

export interface DifferenceInWords {
  /** « Le cookie » */
  subject: string
  /** « sessionid »; '' for the site, which is the only one. */
  name: string
  /** « modifié », « déplacé après le cookie csrftoken » */
  event: string
  /** Of a record that was added or deleted, all that it holds or held. */
  fields: FieldInWords[]
  /** « Le cookie sessionid : durée de vie ajoutée, 13 mois »; without a full stop. */
  sentence: string
}

/** Names of several words, which would run into the sentence. */
const QUOTED_NAMES: readonly RegisterResource[] = ['sections', 'categories']

/** A difference as a person tells it, in the pieces that a screen shows and whole. */
export function differenceInWords(difference: Difference, language: Language): DifferenceInWords {
  const { kind, resource, name } = difference
  const { records, untitled, colon, semicolon } = words(language).comparison
  const event = describeEvent(difference, language)
  const fields =
    kind === 'moved' ? [] : difference.fields.map((field) => fieldInWords(resource, field, language))
  const happening = kind === 'changed' ? fields.map(({ sentence }) => sentence).join(semicolon) : event
  return {
    subject: capitalised(records[resource].noun),
    name: resource === 'sites' ? '' : name || untitled,
    event,
    fields,
    sentence: capitalised(recordInWords(resource, name, language)) + colon + happening,
  }
}

function describeEvent(difference: Difference, language: Language): string {
  const { records, added, changed, deleted, moved, after, first } = words(language).comparison
  const { agreement } = records[difference.resource]
  switch (difference.kind) {
    case 'added':
      return added[agreement]
    case 'changed':
      return changed[agreement]
    case 'removed':
      return deleted[agreement]
    case 'moved':
      return difference.after === null
        ? `${moved[agreement]} ${first}`
        : `${moved[agreement]} ${after} ${recordInWords(difference.resource, difference.after, language)}`
  }
}

/** « le cookie sessionid », « la catégorie « Statistiques » », « le site » */
function recordInWords(resource: RegisterResource, name: string, language: Language): string {
  const { records, untitled, quotes } = words(language).comparison
  const { noun } = records[resource]
  if (resource === 'sites') return noun
  if (name === '') return `${noun} ${untitled}`
  const named = embedText(name)
  return QUOTED_NAMES.includes(resource)
    ? `${noun} ${quotes.open}${named}${quotes.close}`
    : `${noun} ${named}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
