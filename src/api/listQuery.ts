import { z } from 'zod'
import { dayBounds, lastInstantOf } from '#charter/kit/dayBounds.ts'
import { isStorable } from '#charter/kit/isStorable.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { isJsonObject } from './isJsonObject.ts'
import { INTEGER_MAX } from './resourceNames.ts'
import type { ComparableFields, ComparedKind } from './resources.ts'

/** The largest number of records in one answer. */
export const RANGE_MAX = 1_000

export type Comparable = string | number | null

export type Condition =
  | { compare: 'anyOf'; field: string; values: Comparable[] }
  | { compare: 'atLeast' | 'atMost'; field: string; value: string | number }

export interface Sort {
  field: string
  direction: 'asc' | 'desc'
}

/** The first and the last position in the list, from 0, both included. */
export interface Range {
  first: number
  last: number
}

/** A query of a list: the records that meet every condition and contain every word of `search`. */
export interface ListQuery {
  conditions: Condition[]
  /** The text as typed; '' does not search. */
  search: string
  sort: Sort
  /** Null returns all records. */
  range: Range | null
}

/** The invalid parameter of a query and, if it concerns one, the field. */
export interface QueryError {
  parameter: string
  field?: string
}

export type QueryParse<Value> = { kind: 'ok'; value: Value } | ({ kind: 'malformed' } & QueryError)

const PAGE: Range = { first: 0, last: 24 }
const SEARCH_MAX = 1_000

const searchSchema = z.string().max(SEARCH_MAX).refine(isStorable)

const number = z.int().min(-INTEGER_MAX).max(INTEGER_MAX)
const idsSchema = z.strictObject({ id: z.array(number.positive()).min(1).max(RANGE_MAX) })
const text = z.string().refine(isStorable)
const day = z.iso.date()
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())

const equalTo: Record<ComparedKind, z.ZodType<Comparable>> = {
  number,
  text,
  day: day.nullable(),
  instant,
  flag: z.boolean().transform(Number),
  site: number.positive(),
}

const atLeast = (timeZone: string) => ({
  number,
  day,
  instant: z.union([instant, day.transform((value) => dayBounds(value, timeZone).start)]),
})
const atMost = (timeZone: string) => ({
  number,
  day,
  instant: z.union([instant, day.transform((value) => lastInstantOf(value, timeZone))]),
})

/**
 * Parses `sort=["name","ASC"]`, `range=[0,24]` and `filter={…}`, the dialect of ra-data-simple-rest. Without a range
 * the query returns the first page or, when `filter` lists ids, all of them. A day that bounds an instant is one in
 * `timeZone`, the register's.
 */
export function parseListQuery(
  parameters: URLSearchParams,
  fields: ComparableFields,
  defaultSort: Sort,
  timeZone: string,
): QueryParse<ListQuery> {
  const unknownParameter = findUnknownParameter(parameters, ['sort', 'range', 'filter'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }

  const sort = parseSort(parameters.get('sort'), fields, defaultSort)
  if (sort.kind === 'malformed') return sort
  const filter = parseFilter(parameters.get('filter'), fields, timeZone)
  if (filter.kind === 'malformed') return filter
  const range = parseRange(parameters.get('range'))
  if (range.kind === 'malformed') return range

  const namesIds = filter.value.conditions.some(
    (condition) => condition.compare === 'anyOf' && condition.field === 'id',
  )
  return {
    kind: 'ok',
    value: { ...filter.value, sort: sort.value, range: range.value ?? (namesIds ? null : PAGE) },
  }
}

/** Parses `filter={"id":[…]}`, the records of a write; no other parameter is allowed. */
export function parseIds(parameters: URLSearchParams): QueryParse<number[]> {
  const unknownParameter = findUnknownParameter(parameters, ['filter'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  const ids = idsSchema.safeParse(tryParseJson(parameters.get('filter') ?? ''))
  if (!ids.success) return { kind: 'malformed', parameter: 'filter', field: 'id' }
  return { kind: 'ok', value: [...new Set(ids.data.id)] }
}

/** Parses `filter={…}`; no other parameter is allowed. */
export function parseFilterQuery(
  parameters: URLSearchParams,
  fields: ComparableFields,
  timeZone: string,
): QueryParse<Pick<ListQuery, 'conditions' | 'search'>> {
  const unknownParameter = findUnknownParameter(parameters, ['filter'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  return parseFilter(parameters.get('filter'), fields, timeZone)
}

/** Parses `version=3`, null without it; no other parameter is allowed. */
export function parseVersion(parameters: URLSearchParams): QueryParse<number | null> {
  const unknownParameter = findUnknownParameter(parameters, ['version'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  const given = parameters.get('version')
  if (given === null) return { kind: 'ok', value: null }
  const version = tryParseJson(given)
  return isIndex(version) ? { kind: 'ok', value: version } : { kind: 'malformed', parameter: 'version' }
}

/** Finds the first parameter that is not in `known`, or that occurs twice. */
export function findUnknownParameter(
  parameters: URLSearchParams,
  known: readonly string[],
): string | undefined {
  const names = [...parameters.keys()]
  return names.find((name, at) => !known.includes(name) || names.indexOf(name) !== at)
}

/** Parses the value of `sort`. */
export function parseSort(given: string | null, fields: ComparableFields, otherwise: Sort): QueryParse<Sort> {
  if (given === null) return { kind: 'ok', value: otherwise }
  const [field, order] = readPair(given)
  if (typeof field !== 'string' || (order !== 'ASC' && order !== 'DESC'))
    return { kind: 'malformed', parameter: 'sort' }
  if (!Object.hasOwn(fields, field) || fields[field] === 'site')
    return { kind: 'malformed', parameter: 'sort', field }
  return { kind: 'ok', value: { field, direction: order === 'ASC' ? 'asc' : 'desc' } }
}

function parseRange(given: string | null): QueryParse<Range | null> {
  if (given === null) return { kind: 'ok', value: null }
  const [first, last] = readPair(given)
  if (!isIndex(first) || !isIndex(last) || first > last || last - first >= RANGE_MAX)
    return { kind: 'malformed', parameter: 'range' }
  return { kind: 'ok', value: { first, last } }
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= INTEGER_MAX
}

/** Parses a JSON list of two values; empty for anything else. */
function readPair(given: string): unknown[] {
  const value = tryParseJson(given)
  return Array.isArray(value) && value.length === 2 ? value : []
}

/** Parses the value of `filter`. */
export function parseFilter(
  given: string | null,
  fields: ComparableFields,
  timeZone: string,
): QueryParse<Pick<ListQuery, 'conditions' | 'search'>> {
  if (given === null) return { kind: 'ok', value: { conditions: [], search: '' } }
  const parsed = tryParseJson(given)
  if (!isJsonObject(parsed)) return { kind: 'malformed', parameter: 'filter' }
  const { q, ...compared } = parsed
  const search = searchSchema.optional().safeParse(q)
  if (!search.success) return { kind: 'malformed', parameter: 'filter', field: 'q' }

  const conditions: Condition[] = []
  for (const [name, value] of Object.entries(compared)) {
    const condition = parseCondition(name, value, fields, timeZone)
    if (condition === null) return { kind: 'malformed', parameter: 'filter', field: name }
    conditions.push(condition)
  }
  return { kind: 'ok', value: { conditions, search: search.data ?? '' } }
}

function parseCondition(
  name: string,
  value: unknown,
  fields: ComparableFields,
  timeZone: string,
): Condition | null {
  const bound = /^(.+)_(gte|lte)$/.exec(name)
  if (bound?.[1] !== undefined) return parseBound(bound[1], bound[2] === 'gte', value, fields, timeZone)
  const kind = fieldKindOf(name, fields)
  if (kind === null) return null
  const values = z
    .array(equalTo[kind])
    .max(RANGE_MAX)
    .safeParse(Array.isArray(value) ? value : [value])
  return values.success ? { compare: 'anyOf', field: name, values: values.data } : null
}

function parseBound(
  field: string,
  isLower: boolean,
  value: unknown,
  fields: ComparableFields,
  timeZone: string,
): Condition | null {
  const kind = fieldKindOf(field, fields)
  if (kind === null || kind === 'text' || kind === 'flag' || kind === 'site') return null
  const parsed = (isLower ? atLeast : atMost)(timeZone)[kind].safeParse(value)
  return parsed.success ? { compare: isLower ? 'atLeast' : 'atMost', field, value: parsed.data } : null
}

function fieldKindOf(field: string, fields: ComparableFields): ComparedKind | null {
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
}

// Formats the header that gives react-admin the total: `cookies 0-24/1203`, or `cookies */0` without records.
export function contentRange(resource: string, first: number, count: number, total: number): string {
  return count === 0 ? `${resource} */${total}` : `${resource} ${first}-${first + count - 1}/${total}`
}
