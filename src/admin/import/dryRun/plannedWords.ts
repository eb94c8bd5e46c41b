import type {
  FieldChange,
  ImportPlan,
  PlannedReference,
  PlannedRow,
} from '#charter/import/plan/importPlan.ts'

/** The name of a record that a row belongs to; null of one that only the register names. */
export function nameOfReference(
  { providers, categories }: ImportPlan,
  resource: 'providers' | 'categories',
  reference: PlannedReference | null,
): { name: string; isNew: boolean } | null {
  if (reference === null) return null
  const records = resource === 'providers' ? providers : categories
  const found = 'new' in reference ? records[reference.new] : records.find(({ id }) => id === reference.id)
  return found ? { name: found.name, isNew: found.id === null } : null
}

/** The changes of a row in the order in which they are read, without its name, which stands beside them. */
export function shownChanges({ id, changes, provider, category }: PlannedRow): readonly FieldChange[] {
  const isNew = id === null
  const shown = changes.filter(({ field }) => !isNew || field !== 'name')
  // A new cookie of a new provider has neither number yet.
  const references = [
    { field: 'providerId', reference: provider },
    { field: 'categoryId', reference: category },
  ].filter(({ field, reference }) => isNew && reference !== null && shown.every((one) => one.field !== field))
  const added = references.map(({ field }): FieldChange => ({ field, old: 0, new: 0 }))
  return [...shown, ...added].toSorted((one, other) => placeOf(one.field) - placeOf(other.field))
}

const FIRST = ['name', 'providerId', 'categoryId', 'service', 'lifetime', 'lifetimeAsWritten', 'purpose']

function placeOf(field: string): number {
  const place = FIRST.indexOf(field)
  return place === -1 ? FIRST.length : place
}
