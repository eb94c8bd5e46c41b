import { embedText } from '../kit/embedText.ts'
import type { Language } from '../kit/language.ts'
import { fieldOf } from '../register/fields.ts'
import { siteLocationsInWords, valueInWords } from '../words/valueInWords.ts'
import { nameField } from '../words/nameField.ts'
import { words } from '../words/words.ts'
import type { ChangeFacts } from './change.ts'
import { changedFields } from './changedFields.ts'
import { findingOfChange, foundSentence, type NameOf, referredBy } from './mentions.ts'

export interface ChangedFieldInWords {
  field: string
  /** As forms call it: « Durée de vie ». */
  label: string
  /** In plain text; '' when there was, or is, nothing. */
  before: string
  after: string
  /** The entry names the field, and did not change it. */
  isUnchanged?: true
}

/** The changes of an entry of the history, field by field, in words. */
export function changedFieldsInWords(
  change: ChangeFacts,
  nameOf: NameOf,
  language: Language,
): ChangedFieldInWords[] {
  const { action, resource } = change
  const { history } = words(language)
  const fields = changedFields(change).map(({ field, before, after, isUnchanged }) => {
    const read = readerOf(change, field, nameOf, language)
    const label = action === 'reorder' ? history.order : labelOf(resource, field, language)
    return { field, label, before: read(before), after: read(after), ...(isUnchanged && { isUnchanged }) }
  })
  // This program may have no words for an older finding.
  return fields.filter(({ field, before, after }) => field !== 'statement' || before !== '' || after !== '')
}

/** How a field's values read: a text of its own, a record by its name, a finding as its sentence. */
function readerOf(
  change: ChangeFacts,
  field: string,
  nameOf: NameOf,
  language: Language,
): (value: unknown) => string {
  const { action, resource } = change
  const finding = findingOfChange(change)
  if (finding !== null && field === 'statement') return (value) => foundSentence(finding, value, language)
  if (finding !== null && field === 'field')
    return (value) => (typeof value === 'string' ? labelOf(finding.record.resource, value, language) : '')
  if (fieldOf(resource, field)?.kind === 'siteLocations')
    return (value) => siteLocationsInWords(value, (id) => namesOf('sites', id, nameOf, language))
  if (resource === 'users' && field === 'siteIds')
    return (value) =>
      Array.isArray(value) && value.length === 0
        ? words(language).history.noSite
        : namesOf('sites', value, nameOf, language)
  const referred = action === 'reorder' ? resource : referredBy(resource, field)
  return referred === undefined
    ? (value) => valueInWords(resource, field, value, language)
    : (value) => namesOf(referred, value, nameOf, language)
}

/** A reference, or the records of an order, by name. */
function namesOf(resource: string, value: unknown, nameOf: NameOf, language: Language): string {
  const { numbered } = words(language).history
  return [value]
    .flat()
    .filter((id) => typeof id === 'number')
    .map((id) => embedText(nameOf({ resource, id }) ?? '') || `${numbered}${id}`)
    .join(', ')
}

function labelOf(resource: string, field: string, language: Language): string {
  const { history } = words(language)
  const labels: Partial<Record<string, Partial<Record<string, string>>>> = {
    users: history.accountFields,
    publications: { note: history.publicationNote },
    findings: history.answerFields,
    trackers: history.listFields,
    imports: history.importFields,
    earlierPages: history.pageFields,
    readyNotes: { note: history.publicationNote },
  }
  // An older entry may know a field that no longer exists.
  return nameField(resource, field, language)?.label ?? labels[resource]?.[field] ?? field
}
