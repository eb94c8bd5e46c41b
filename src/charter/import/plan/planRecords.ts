import { isSameValue } from '../../kit/values.ts'
import { blankCategory, blankProvider } from '../../register/blankRecords.ts'
import { categorySchema } from '../../register/category.ts'
import type { FieldValue } from '../../register/fieldTypes.ts'
import { providerSchema } from '../../register/provider.ts'
import type { RegisterRecord } from '../../register/register.ts'
import { translationNamed } from '../../register/translation.ts'
import { parseField } from '../importField.ts'
import { flawsOf } from './findFlaws.ts'
import type { FieldChange, PlannedRecord, PlannedReference, RowProblem } from './importPlan.ts'
import { categoryOf } from './resolveRecords.ts'

/** What a row says of its provider or its category. */
export interface StatedRecord {
  line: number
  reference: PlannedReference | null
  values: ReadonlyMap<string, FieldValue>
}

export interface PlannedRecords {
  records: PlannedRecord[]
  /** By row: what contradicts an earlier row, or what the register refuses. */
  problems: RowProblem[][]
}

const KINDS = {
  providers: { owner: 'provider', schema: providerSchema, blank: blankProvider },
  categories: { owner: 'category', schema: categorySchema, blank: blankCategory },
} as const

type Resource = keyof typeof KINDS

/** Gathers what all rows say of the providers, or of the categories, of which the new ones come first, in their order. */
export function planRecords(
  resource: Resource,
  records: readonly RegisterRecord[],
  versions: ReadonlyMap<number, number>,
  created: readonly { name: string; lines: number[] }[],
  rows: readonly StatedRecord[],
): PlannedRecords {
  const gathered = new Map<string, Gathered>()
  const problems: RowProblem[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    if (row.reference === null) return
    const key = JSON.stringify(row.reference)
    const one: Gathered = gathered.get(key) ?? {
      reference: row.reference,
      values: new Map(),
      lines: [],
      firstRow: at,
    }
    gathered.set(key, one)
    one.lines.push(row.line)
    for (const [name, value] of row.values) {
      const said = one.values.get(name)
      if (name === 'name') continue
      if (said === undefined) one.values.set(name, { value, line: row.line })
      else if (!isSameValue(said.value, value)) problems[at]?.push(disagreement(resource, name, said.line))
    }
  })

  const taken = new Set(records.map((record) => textOf(record['key'])))
  const byId = new Map(records.map((record) => [record.id, record]))
  const fresh = created.map(({ name, lines }, place): PlannedRecord => {
    const one = gathered.get(JSON.stringify({ new: place }))
    const record = newRecord(resource, name, one?.values ?? NOTHING, taken)
    taken.add(textOf(record['key']))
    note(one, problems, flawsOf(KINDS[resource].owner, Object.entries(record)))
    return {
      kind: 'new',
      id: null,
      version: null,
      name,
      changes: changesOf(KINDS[resource].blank, record),
      lines: [...new Set(lines)],
      isApplied: false,
    }
  })
  const known = [...gathered.values()].flatMap((one): PlannedRecord[] => {
    const record = 'id' in one.reference ? byId.get(one.reference.id) : undefined
    if (record === undefined) return []
    const { id } = record
    // What a record says of platforms and languages is not this schema’s.
    const fields: Record<string, unknown> = Object.fromEntries(
      Object.keys(KINDS[resource].schema.shape).map((field) => [field, record[field]] as const),
    )
    for (const name of one.values.keys()) fields[name] = translationNamed(record, name) ?? fields[name]
    const next = {
      ...fields,
      ...Object.fromEntries([...one.values].map(([name, { value }]) => [name, value])),
    }
    const changes = changesOf(fields, next)
    const stated = changes.map(({ field, new: value }) => [field, value] as const)
    note(one, problems, flawsOf(KINDS[resource].owner, stated))
    const kind = changes.length > 0 ? 'changed' : 'same'
    return [
      {
        kind,
        id,
        version: versions.get(id) ?? 0,
        name: textOf(fields['name']),
        changes,
        lines: [...new Set(one.lines)],
        isApplied: false,
      },
    ]
  })
  return { records: [...fresh, ...known], problems }
}

const NOTHING: Gathered['values'] = new Map()

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

interface Gathered {
  reference: PlannedReference
  values: Map<string, { value: FieldValue; line: number }>
  lines: number[]
  firstRow: number
}

function disagreement(resource: Resource, name: string, line: number): RowProblem {
  const column = `${KINDS[resource].owner}.${name}`
  return {
    field: parseField(column),
    code: 'disagrees',
    args: { line },
    isBlocking: true,
  }
}

function note(one: Gathered | undefined, problems: RowProblem[][], flaws: RowProblem[]): void {
  if (one) problems[one.firstRow]?.push(...flaws)
}

function newRecord(
  resource: Resource,
  name: string,
  values: Gathered['values'],
  taken: ReadonlySet<string>,
): Record<string, unknown> {
  const stated = Object.fromEntries([...values].map(([field, { value }]) => [field, value]))
  if (resource === 'providers') return { ...blankProvider, ...stated, name }
  const { key, consent } = categoryOf(name, taken)
  return {
    ...blankCategory,
    consent,
    ...stated,
    name,
    key: typeof stated['key'] === 'string' && stated['key'] !== '' ? stated['key'] : key,
  }
}

function changesOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] {
  return Object.entries(after).flatMap(([field, value]): FieldChange[] => {
    const old = before[field]
    return isSameValue(old, value) || !isFieldValue(value)
      ? []
      : [{ field, old: isFieldValue(old) ? old : null, new: value }]
  })
}

function isFieldValue(value: unknown): value is FieldValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || Array.isArray(value)
}
