import type { ImportBody, ImportChoicesBody, ImportStatus, OnConflict, PlannedImport } from '#api/imports.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'

/** The requests about imports. */
export interface ImportRequests {
  /** Plans what was read, and keeps it on the server. */
  plan: (body: ImportBody) => Promise<PlannedImport>
  /** Plans the same anew, otherwise or because the register was changed. */
  planAnew: (id: number, body: ImportChoicesBody) => Promise<PlannedImport>
  readStatus: (id: number) => Promise<ImportStatus>
  /** Writes the plan with this SHA-256, all of it or what is not in conflict; the same answer if it was written before. */
  apply: (id: number, sha256: string, onConflict: OnConflict) => Promise<ImportStatus>
  cancel: (id: number) => Promise<ImportStatus>
  undo: (id: number) => Promise<ImportStatus>
}

export function createImportRequests({ ask }: Pick<RegisterDataProvider, 'ask'>): ImportRequests {
  const send = <Answer>(method: string, path: string, body: object = {}) =>
    ask<Answer>(`/imports${path}`, { method, body: JSON.stringify(body) })
  return {
    plan: (body) => send('POST', '', body),
    planAnew: (id, body) => send('PUT', `/${id}`, body),
    readStatus: (id) => ask(`/imports/${id}`),
    apply: (id, sha256, onConflict) => send('POST', `/${id}/apply`, { sha256, onConflict }),
    cancel: (id) => send('POST', `/${id}/cancel`),
    undo: (id) => send('POST', `/${id}/undo`),
  }
}
