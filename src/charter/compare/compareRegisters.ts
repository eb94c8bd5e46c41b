import type { Register } from '../register/register.ts'
import type { Column } from '../register/site.ts'
import {
  COMPARED_FIELDS,
  type ComparedRecord,
  comparedRegister,
  type StoredValue,
} from './comparedRegister.ts'
import {
  COMPARED_RESOURCES,
  type ComparedResource,
  type Difference,
  type FieldDifference,
  type FieldValue,
} from './difference.ts'
import { movedIds, overtakenIds } from './movedIds.ts'
import { type Page, pageOf } from './pageOf.ts'
import { recordName } from './recordName.ts'

/** One of the two registers that are compared, as far as one resource goes. */
interface Side {
  /** By id, in their order. */
  records: ReadonlyMap<number, ComparedRecord>
  page: Page
  /** A value as a person reads it: a reference by the name of what it points at, '' when that is nowhere. */
  read: (field: string, value: StoredValue) => FieldValue
}

/**
 * How `after` differs from `before`, which is null when there was nothing yet. By resource, then additions, changes,
 * removals and moves, each in the register's order. Only the order of records counts, not the numbers of their
 * positions, and as few of them as can be are said to have moved.
 */
export function compareRegisters(before: Register | null, after: Register): Difference[] {
  const from = sidesOf(before)
  const to = sidesOf(after)
  return COMPARED_RESOURCES.flatMap((resource) => [
    ...recordDifferences(resource, from(resource), to(resource)),
    // Providers have no order.
    ...(resource === 'providers' ? [] : moves(resource, from(resource), to(resource))),
  ])
}

function sidesOf(register: Register | null): (resource: ComparedResource) => Side {
  const records = comparedRegister(register)
  const page = pageOf(register)
  const namesOf = (resource: ComparedResource) =>
    new Map(records[resource].map((record) => [record.id, recordName(resource, record)]))
  const names: Partial<Record<string, ReadonlyMap<number, string>>> = {
    providerId: namesOf('providers'),
    categoryId: namesOf('categories'),
  }
  return (resource) => ({
    records: new Map(records[resource].map((record) => [record.id, record])),
    page,
    read: (field, value) => (typeof value === 'number' ? (names[field]?.get(value) ?? '') : value),
  })
}

function recordDifferences(resource: ComparedResource, from: Side, to: Side): Difference[] {
  const added = [...to.records.values()].filter(({ id }) => !from.records.has(id))
  const kept = [...to.records.values()].filter(({ id }) => from.records.has(id))
  const removed = [...from.records.values()].filter(({ id }) => !to.records.has(id))
  const differenceOf = (kind: 'added' | 'changed' | 'removed') => (record: ComparedRecord) => {
    const { id } = record
    const fields = fieldDifferences(resource, id, from, to)
    const name = recordName(resource, record)
    return { kind, resource, id, name, isOnPage: isSeen(resource, id, fields, from, to), fields }
  }
  return [
    ...added.map(differenceOf('added')),
    ...kept.map(differenceOf('changed')).filter(({ fields }) => fields.length > 0),
    ...removed.map(differenceOf('removed')),
  ]
}

function fieldDifferences(resource: ComparedResource, id: number, from: Side, to: Side): FieldDifference[] {
  const before = from.records.get(id)
  const after = to.records.get(id)
  const valueOf = (record: ComparedRecord | undefined, field: string) => record?.values[field] ?? null
  return COMPARED_FIELDS[resource]
    .filter((field) => !isSame(valueOf(before, field), valueOf(after, field)))
    .map((field) => ({
      field,
      before: from.read(field, valueOf(before, field)),
      after: to.read(field, valueOf(after, field)),
    }))
}

function isSame(before: StoredValue, after: StoredValue): boolean {
  if (before === after || (isEmpty(before) && isEmpty(after))) return true
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false
  return before.every((item, index) => isSameItem(item, after[index]))
}

function isSameItem(before: string | Column, after: string | Column | undefined): boolean {
  if (typeof before === 'string' || typeof after === 'string') return before === after
  return before.field === after?.field && before.label === after.label
}

function isEmpty(value: StoredValue): boolean {
  return value === null || (typeof value !== 'number' && value.length === 0)
}

/** Whether the record shows in one charter only, in another table, or in both with other words. */
function isSeen(
  resource: ComparedResource,
  id: number,
  fields: readonly FieldDifference[],
  from: Side,
  to: Side,
): boolean {
  const before = from.page.placeOf(resource, id)
  const after = to.page.placeOf(resource, id)
  const isKept = from.records.has(id) && to.records.has(id)
  // A provider or a category comes onto the page, and leaves it, with a cookie: that is the cookie's difference.
  if (before !== after && (!isKept || resource === 'cookies')) return true
  return (
    before !== null &&
    after !== null &&
    fields.some(({ field }) => from.page.shows(resource, field) || to.page.shows(resource, field))
  )
}

function moves(resource: ComparedResource, from: Side, to: Side): Difference[] {
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
