import type { Table } from './tables.ts'

/** A row with its structured fields read. */
export function withLists<Row extends object>({ structured }: Table, row: Row): Row {
  if (structured.length === 0) return row
  const lists = structured.map((field): [string, unknown] => [
    field,
    JSON.parse(String(Reflect.get(row, field))),
  ])
  return { ...row, ...Object.fromEntries(lists) }
}
