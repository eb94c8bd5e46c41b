import type { BadRows } from '#charter/trackers/badRow.ts'
import type { FoundRecord } from './findings.ts'
import type { ImportConflict } from './imports.ts'
import type { FieldErrors, Message } from './message.ts'

/** RFC 9457 problem details; `message` and `args` are for people (see `Message`). */
export interface Problem extends Message {
  /** A URN for each kind of problem: `urn:registre:stale`. */
  type: string
  /** A short English phrase for programmers. */
  title: string
  status: number
  /** 5xx: identifies the error in the server's log. */
  requestId?: string
  /** 422: the errors, by field; 409 after publishing several sites: why each that is refused is, as `sites.0`. */
  errors?: FieldErrors
  /** 422 for a list: every unreadable row, by its line. */
  badRows?: BadRows
  /** 409 after a stale write: the present record. */
  current?: Record<string, unknown>
  /** 404 for a version: the numbers of the nearest versions. */
  nearest?: number[]
  /** 409 after publishing: the findings that block the publication. */
  findings?: FoundRecord[]
  /** 409 after applying an import: the records that somebody changed since it was planned, the first of them. */
  conflicts?: ImportConflict[]
  /**
   * 409 after deleting a record in use, writing a duplicate, undoing an act or taking cookies off a site: the records that refer to
   * it, that are equal, that were written since, or that stand on no other.
   */
  records?: { resource: string; id: number; name: string }[]
}

export const PROBLEM_TYPE = 'application/problem+json'
