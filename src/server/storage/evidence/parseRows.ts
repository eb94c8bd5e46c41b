import type { SQLOutputValue } from 'node:sqlite'
import { isJsonObject } from '#api/isJsonObject.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { StoredEntry } from '#charter/history/change.ts'
import type { LiveAcceptance, LiveRecord, StoredPublication } from '#charter/verification/evidence.ts'
import { tables } from '../tables.ts'

// Rows as they lie in a file that anybody may have written to: nothing is taken for granted, and what is no such value
// becomes one that no entry was hashed with.

export type EvidenceRow = Record<string, SQLOutputValue>

export function textIn(value: SQLOutputValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function readJsonText(value: SQLOutputValue | undefined): string | null {
  return value === null ? null : textIn(value)
}

export function entryOf(row: EvidenceRow): StoredEntry {
  return {
    id: Number(row.id),
    at: textIn(row.at),
    who: textIn(row.who),
    action: textIn(row.action),
    resource: textIn(row.resource),
    recordId: row.recordId === null ? null : Number(row.recordId),
    before: readJsonText(row.before),
    after: readJsonText(row.after),
    previousHash: textIn(row.previousHash),
    hash: textIn(row.hash),
  }
}

export function publicationOf(row: EvidenceRow): Omit<StoredPublication, 'files' | 'frozenHead'> {
  const hashes = parsed(textIn(row.sha256))
  const findings = textIn(row.findings)
  return {
    id: Number(row.id),
    number: Number(row.id),
    at: textIn(row.at),
    by: textIn(row.by),
    note: textIn(row.note),
    newConsent: textIn(row.newConsent),
    findings: findings === '' ? null : parsed(findings),
    added: Number(row.added),
    changed: Number(row.changed),
    removed: Number(row.removed),
    head: { id: Number(row.headId), hash: textIn(row.headHash) },
    sha256: isJsonObject(hashes) ? hashes : {},
  }
}

export function acceptanceOf(row: EvidenceRow): LiveAcceptance {
  return {
    rule: textIn(row.rule),
    resource: textIn(row.resource),
    recordId: Number(row.recordId),
    aspect: textIn(row.aspect),
    field: row.field === undefined || row.field === null ? null : textIn(row.field),
    severity: textIn(row.severity),
    statement: textIn(row.statement),
    reason: textIn(row.reason),
    until: textIn(row.until),
    by: textIn(row.by),
    at: textIn(row.at),
  }
}

/** A row of a resource as the API has it, without the columns that only lists are sorted and searched by. */
export function liveRecordOf(resource: ResourceName, row: EvidenceRow): LiveRecord {
  const { written, structured } = tables[resource]
  const fields = [...written, 'position', 'version', 'createdAt', 'updatedAt']
  const record: [string, unknown][] = fields
    .filter((field) => row[field] !== undefined)
    .map((field) => [field, structured.includes(field) ? parsed(textIn(row[field])) : valueIn(row[field])])
  return { resource, record: { ...Object.fromEntries(record), id: Number(row.id) } }
}

function valueIn(value: SQLOutputValue | undefined): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
