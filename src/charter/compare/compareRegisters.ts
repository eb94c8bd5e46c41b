import { isSameValue } from '../kit/values.ts'
import { registerFields } from '../register/fields.ts'
import type { FieldValue } from '../register/fieldTypes.ts'
import { type Register, REGISTER_RESOURCES, type RegisterResource } from '../register/register.ts'
import { differingTranslations, parseTranslationName, translationsIn } from '../register/translation.ts'
import { type ComparedRecord, comparedRegister } from './comparedRegister.ts'
import type { Difference, FieldDifference, ReadValue } from './difference.ts'
import { movedIds, overtakenIds } from './movedIds.ts'
import { type Page, pageOf } from './pageOf.ts'
import { recordName } from './recordName.ts'

/** One of the two registers that are compared, as far as one resource goes. */
interface Side {
  /** By id, in their order. */
  records: ReadonlyMap<number, ComparedRecord>
  page: Page
  /** A value as a person reads it: a reference by the name of what it points at, '' when that is nowhere. */
  read: (field: string, value: FieldValue) => ReadValue
}

/**
 * How `after` differs from `before`, which is null when there was nothing yet. By resource, then additions, changes,
 * removals and moves, each in the register's order. Only the order of records counts, not the numbers of their
 * positions, and as few of them as possible count as moved.
 */
export function compareRegisters(before: Register | null, after: Register): Difference[] {
  const from = sidesOf(before)
  const to = sidesOf(after)
  return REGISTER_RESOURCES.flatMap((resource) => [
    ...recordDifferences(resource, from(resource), to(resource)),
    // Providers have no order.
    ...(resource === 'providers' ? [] : moves(resource, from(resource), to(resource))),
  ])
}

function sidesOf(register: Register | null): (resource: RegisterResource) => Side {
  const records = comparedRegister(register)
  const page = pageOf(register)
  const namesOf = (resource: RegisterResource) =>
    new Map(records[resource].map((record) => [record.id, recordName(resource, record)]))
  const names = { providers: namesOf('providers'), categories: namesOf('categories') }
  return (resource) => ({
    records: new Map(records[resource].map((record) => [record.id, record])),
    page,
    read: (field, value) => {
      if (typeof value !== 'number') return value
      const refersTo = registerFields[resource].get(field)?.refersTo
      return (refersTo && names[refersTo].get(value)) ?? ''
    },
  })
}

function recordDifferences(resource: RegisterResource, from: Side, to: Side): Difference[] {
  const added = [...to.records.values()].filter(({ id }) => !from.records.has(id))
  const common = [...to.records.values()].filter(({ id }) => from.records.has(id))
  const removed = [...from.records.values()].filter(({ id }) => !to.records.has(id))
  const differenceOf = (kind: 'added' | 'changed' | 'removed') => (record: ComparedRecord) => {
    const { id } = record
    const fields = fieldDifferences(resource, id, from, to)
    const name = recordName(resource, record)
    return { kind, resource, id, name, isOnPage: isSeen(resource, id, fields, from, to), fields }
  }
  return [
    ...added.map(differenceOf('added')),
    ...common.map(differenceOf('changed')).filter(({ fields }) => fields.length > 0),
    ...removed.map(differenceOf('removed')),
  ]
}

function fieldDifferences(resource: RegisterResource, id: number, from: Side, to: Side): FieldDifference[] {
  const before = from.records.get(id)
  const after = to.records.get(id)
  const valueOf = (record: ComparedRecord | undefined, field: string) => record?.values[field] ?? null
  return [...registerFields[resource].keys()]
    .filter((field) => !isSameValue(valueOf(before, field), valueOf(after, field)))
    .flatMap((field) => {
      if (field === 'translations')
        return translationDifferences(valueOf(before, field), valueOf(after, field))
      return {
        field,
        before: from.read(field, valueOf(before, field)),
        after: to.read(field, valueOf(after, field)),
      }
    })
}

/** Each translation that differs, as a field of its own. */
function translationDifferences(before: FieldValue, after: FieldValue): FieldDifference[] {
  return differingTranslations(translationsIn(before), translationsIn(after)).map(
    ({ name, before: was, after: is }) => ({
      field: name,
      before: was?.text ?? null,
      after: is?.text ?? null,
    }),
  )
}

/** Fields that say where a category, or whether a provider, stands on the page. */
const PLACING = ['parentId', 'listed', 'role']

/** Whether the record shows in one charter only, in another table, or in both with other words. */
function isSeen(
  resource: RegisterResource,
  id: number,
  fields: readonly FieldDifference[],
  from: Side,
  to: Side,
): boolean {
  const before = from.page.placeOf(resource, id)
  const after = to.page.placeOf(resource, id)
  const isKept = from.records.has(id) && to.records.has(id)
  // A provider or a category comes onto the page, and leaves it, with a cookie: that is the cookie's difference.
  const hasOwnPlace = resource === 'cookies' || fields.some(({ field }) => PLACING.includes(field))
  if (before !== after && (!isKept || hasOwnPlace)) return true
  return (
    before !== null &&
    after !== null &&
    (fields.some((difference) => isShown(resource, id, difference, from, to)) ||
      (fields.some(({ field }) => from.page.decides(resource, field) || to.page.decides(resource, field)) &&
        from.page.gapsOf(resource, id) !== to.page.gapsOf(resource, id)))
  )
}

/** A translation shows where its base text does, unless it only was confirmed; the words that a site gives always show. */
function isShown(
  resource: RegisterResource,
  id: number,
  { field, before, after }: FieldDifference,
  from: Side,
  to: Side,
): boolean {
  const translated = parseTranslationName(field)
  if (translated === null) return from.page.shows(resource, field, id) || to.page.shows(resource, field, id)
  if (before === after) return false
  const [part = ''] = translated.field.split('.')
  const shown = part === 'columns' || part === 'words' || to.page.shows(resource, part, id)
  return shown || from.page.shows(resource, part, id)
}

function moves(resource: RegisterResource, from: Side, to: Side): Difference[] {
  const before = [...from.records.keys()]
  const after = [...to.records.keys()]
  const moved = new Set(movedIds(before, after))
  if (moved.size === 0) return []

  const placeOf = (id: number) => {
    const place = to.page.placeOf(resource, id)
    return place === from.page.placeOf(resource, id) ? place : null
  }
  const overtaken = overtakenIds(before, after, placeOf)
  const names = [...to.records.values()].map((record) => recordName(resource, record))
  return after.flatMap((id, index) =>
    moved.has(id)
      ? [
          {
            kind: 'moved' as const,
            resource,
            id,
            name: names[index] ?? '',
            isOnPage: overtaken.has(id),
            after: names[index - 1] ?? null,
          },
        ]
      : [],
  )
}
