import type { SQLOutputValue } from 'node:sqlite'
import { isJsonObject } from '#api/isJsonObject.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { StoredEntry } from '#charter/history/change.ts'
import type { LiveAcceptance, LiveRecord, StoredPublication } from '#charter/verification/evidence.ts'
import { tables } from '../tables.ts'

// The rows of a file that anyone may have changed. No type is trusted: a value of another type becomes one that no
// entry was ever hashed with, so that the verification fails on it.

export type EvidenceRow = Record<string, SQLOutputValue>

export function parseText(value: SQLOutputValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function parseNullableText(value: SQLOutputValue | undefined): string | null {
  return value === null ? null : parseText(value)
}

export function parseEntry(row: EvidenceRow): StoredEntry {
  return {
    id: Number(row.id),
    at: parseText(row.at),
    who: parseText(row.who),
    action: parseText(row.action),
    resource: parseText(row.resource),
    recordId: row.recordId === null ? null : Number(row.recordId),
    before: parseNullableText(row.before),
    after: parseNullableText(row.after),
    previousHash: parseText(row.previousHash),
    hash: parseText(row.hash),
  }
}

export function parsePublication(row: EvidenceRow): Omit<StoredPublication, 'files' | 'frozenHead'> {
  const hashes = parseJsonOrText(parseText(row.sha256))
  const findings = parseText(row.findings)
  return {
    id: Number(row.id),
    number: Number(row.id),
    at: parseText(row.at),
    by: parseText(row.by),
    note: parseText(row.note),
    newConsent: parseText(row.newConsent),
    findings: findings === '' ? null : parseJsonOrText(findings),
    added: Number(row.added),
    changed: Number(row.changed),
    removed: Number(row.removed),
    head: { id: Number(row.headId), hash: parseText(row.headHash) },
    sha256: isJsonObject(hashes) ? hashes : {},
  }
}

export function parseAcceptance(row: EvidenceRow): LiveAcceptance {
  return {
    rule: parseText(row.rule),
    resource: parseText(row.resource),
    recordId: Number(row.recordId),
    aspect: parseText(row.aspect),
    field: row.field === undefined || row.field === null ? null : parseText(row.field),
    severity: parseText(row.severity),
    statement: parseText(row.statement),
    reason: parseText(row.reason),
    until: parseText(row.until),
    by: parseText(row.by),
    at: parseText(row.at),
  }
}

/** Parses the row of a record to its form in the API, without the columns that only serve to sort and search. */
export function parseLiveRecord(resource: ResourceName, row: EvidenceRow): LiveRecord {
  const { written, structured } = tables[resource]
  const fields = [...written, 'position', 'version', 'createdAt', 'updatedAt']
  const record: [string, unknown][] = fields
    .filter((field) => row[field] !== undefined)
    .map((field) => [
      field,
      structured.includes(field) ? parseJsonOrText(parseText(row[field])) : parseValue(row[field]),
    ])
  return { resource, record: { ...Object.fromEntries(record), id: Number(row.id) } }
}

function parseValue(value: SQLOutputValue | undefined): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}

function parseJsonOrText(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
