import type { ChangeAction } from '../register/choices.ts'

/** What the history has entries about. */
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

/** What a write that was refused would have done. */
export type Attempt = Exclude<ChangeAction, 'refuse' | 'setPassword'>

/** What an entry of the history is told with. */
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
  /** What follows the name of whoever did it; `{record}` stands for « le cookie sessionid », `{records}` for « des cookies », `{finding}` for « Finalité ». */
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
  /** What is said of an imported list. */
  listFields: Record<'list' | 'count' | 'leftOut' | 'sha256', string>
  /** Before the number of a record that has no name. */
  numbered: string
  order: string
  publicationNote: string
  /** Who it was, when it was nobody: the program itself, or its console. */
  server: string
  /** Of whoever answers for a finding. */
  answerFields: Record<'statement' | 'field' | 'reason' | 'until', string>
  accountFields: Record<'name' | 'email' | 'role' | 'language' | 'disabled', string>
  yes: string
  no: string
}
