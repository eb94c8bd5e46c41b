import type { BadRows } from '#charter/trackers/badRow.ts'
import type { FoundRecord } from './findings.ts'
import type { FieldErrors, Message } from './message.ts'

/** RFC 9457 problem details; `message` and `args` say it to people (see `Message`). */
export interface Problem extends Message {
  /** A URN for each kind of problem: `urn:registre:stale`. */
  type: string
  /** A short English phrase for whoever reads the wire. */
  title: string
  status: number
  /** 5xx: what to look for in the server's log. */
  requestId?: string
  /** 422: what is wrong, by field. */
  errors?: FieldErrors
  /** 422 for a list: every row that can’t be read, by its line. */
  badRows?: BadRows
  /** 409 after a stale write: the record as it is now. */
  current?: Record<string, unknown>
  /** 404 for a version: the numbers of those next to what was asked for. */
  nearest?: number[]
  /** 409 after publishing: what keeps the charter from going online. */
  findings?: FoundRecord[]
  /** 409 after deleting what others refer to, or writing a duplicate: those others. */
  records?: { resource: string; id: number; name: string }[]
}

export const PROBLEM_TYPE = 'application/problem+json'
