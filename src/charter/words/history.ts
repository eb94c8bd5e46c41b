import type { ChangeAction } from '../register/choices.ts'

/** The resources that the history has entries about. */
export type HistoryResource =
  | 'sites'
  | 'sections'
  | 'categories'
  | 'providers'
  | 'cookies'
  | 'publications'
  | 'findings'
  | 'trackers'
  | 'users'

/** The action of a refused write. */
export type Attempt = Exclude<ChangeAction, 'refuse' | 'setPassword'>

/** The words of an entry of the history. */
export interface HistoryWords {
  /** Of the table that the history is as a file. */
  columns: {
    number: string
    at: string
    who: string
    action: string
    resource: string
    name: string
    recordId: string
    field: string
    before: string
    after: string
  }
  actions: Record<ChangeAction, string>
  /** The words after the author's name; `{record}` stands for « le cookie sessionid », `{records}` for « des cookies », `{finding}` for « Finalité ». */
  deeds: Record<Exclude<ChangeAction, 'refuse'>, string>
  /** A deleted record that was put back. */
  broughtBack: string
  /** The register became what a version was. */
  registerRestored: string
  attempts: Record<Attempt, string>
  /** With their article. */
  records: Record<'publications' | 'users', string>
  /** Several of them, or one that is not known. */
  several: Record<HistoryResource, string>
  resources: Record<'publications' | 'findings' | 'trackers' | 'users', string>
  /** The facts of an imported list. */
  listFields: Record<'list' | 'count' | 'leftOut' | 'sha256', string>
  /** Before the number of a record that has no name. */
  numbered: string
  order: string
  publicationNote: string
  /** The author of writes by the program itself, or by its console. */
  server: string
  /** Of whoever answers for a finding. */
  answerFields: Record<'statement' | 'field' | 'reason' | 'until', string>
  accountFields: Record<'name' | 'email' | 'role' | 'language' | 'disabled', string>
  yes: string
  no: string
}
