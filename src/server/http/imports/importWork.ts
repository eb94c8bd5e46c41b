import type { ApplyBody, ImportStatus } from '#api/imports.ts'
import type { HttpProblem } from '../problem.ts'
import type { Author, Busy } from '../store.ts'

/** Who imports. */
export interface Importer {
  userId: number
  author: Author
  /** Whether they may write what a page says of its platform. */
  mayUpdateSites: boolean
  /** The platforms that their account may change; null for all. */
  writable: readonly number[] | null
}

/** What is answered, as JSON text in UTF-8 where there may be much of it. */
export type ImportAnswer =
  | { kind: 'ok'; status: ImportStatus }
  | { kind: 'planned'; json: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; problem: HttpProblem }
  | Busy

/** The work of imports that would keep others waiting: on the server it is done in a thread. */
export interface ImportWork {
  /** Plans what was read of a file; `body` is an `ImportBody` as JSON. */
  plan(body: ArrayBuffer, importer: Importer): Promise<ImportAnswer>
  /** Plans it anew; `body` is an `ImportChoicesBody` as JSON. */
  planAgain(id: number, body: ArrayBuffer, importer: Importer): Promise<ImportAnswer>
  apply(id: number, body: ApplyBody, importer: Importer, shared: SharedProgress): Promise<ImportAnswer>
  undo(id: number, author: Author): Promise<ImportAnswer>
}

/** Numbers that a thread shares with whoever watches it: the records that are written, all of them, and 1 to end it. */
export type SharedProgress = Int32Array
