import { hash } from 'node:crypto'
import type { SQLOutputValue } from 'node:sqlite'
import { isJsonObject } from '#api/isJsonObject.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { StoredEntry } from '#charter/history/change.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { LiveAcceptance, LiveRecord, StoredPublication } from '#charter/verification/evidence.ts'
import { tables } from '../tables.ts'

// The rows of a file that anyone may have changed. No type is trusted: a value of another type becomes one that no
// entry was ever hashed with, so that the verification fails on it.

export type EvidenceRow = Record<string, SQLOutputValue>

export function parseText(value: SQLOutputValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function parseBytes(value: SQLOutputValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array()
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
    algorithm: parseAddedText(row.algorithm),
    salt: parseAddedText(row.salt),
    previousHash: parseText(row.previousHash),
    hash: parseText(row.hash),
  }
}

/** The text of a column that files of earlier programs do not have. */
function parseAddedText(value: SQLOutputValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : 'no text'
}

export function parsePublication(row: EvidenceRow): Omit<StoredPublication, 'files' | 'frozenHead'> {
  const hashes = parseJsonOrText(parseText(row.sha256))
  const findings = parseText(row.findings)
  const siteId = Number(row.siteId ?? SITE_ID)
  return {
    id: Number(row.id),
    // Of versions from before there were several sites it was the id.
    number: Number(row.number ?? 0) || Number(row.id),
    ...(siteId !== SITE_ID && { siteId }),
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

/** Parses the row of an account to the state that the history has of it, without what it does not tell: its use. */
export function parseAccount(row: EvidenceRow): LiveRecord {
  return {
    resource: 'users',
    record: {
      id: Number(row.id),
      name: parseText(row.name),
      email: parseText(row.email),
      role: parseText(row.role),
      language: parseText(row.language),
      disabled: Number(row.banned) !== 0,
      ...parseLimit(parseText(row.siteIds)),
      version: Number(row.version),
      createdAt: parseText(row.createdAt),
      updatedAt: parseText(row.updatedAt),
    },
  }
}

/** Without a limit to sites, the history says nothing of it. */
function parseLimit(column: string): { siteIds?: unknown } {
  return column === '' ? {} : { siteIds: parseJsonOrText(column) }
}

/** Parses the file of an earlier page to its size and hash. */
export function parseEarlierPage({ id, content }: EvidenceRow): LiveRecord {
  const bytes = parseBytes(content)
  const record = { id: Number(id), size: bytes.length, sha256: hash('sha256', bytes, 'hex') }
  return { resource: 'earlierPages', record }
}

/** Parses a row to what the program wrote, column by column. */
export function parseStoredRow(row: EvidenceRow): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, parseValue(value)]))
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
