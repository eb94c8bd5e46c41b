import type { ChangeAction } from '../register/choices.ts'
import type { RegisterResource } from '../register/register.ts'
import type { ToldResource } from '../register/toldResources.ts'

/** The resources that the history has entries about. */
export type HistoryResource = RegisterResource | ToldResource | 'users'

/** The action of a refused write. */
export type Attempt = Exclude<ChangeAction, 'refuse' | 'setPassword' | 'undo'>

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
  /** After an attempt: why it was refused. */
  beyondRole: string
  beyondSites: string
  /** After the last refused write of an hour that is noted by itself. */
  furtherAttempts: string
  /** With their article. */
  records: Record<'publications' | 'imports' | 'earlierPages' | 'readyNotes' | 'users', string>
  /** Several of them, or one that is not known. */
  several: Record<HistoryResource, string>
  resources: Record<ToldResource | 'users', string>
  /** The facts of an imported list. */
  listFields: Record<'list' | 'count' | 'leftOut' | 'sha256' | 'rowsSha256', string>
  /** The facts of a file that was brought in, and of what became of it when it was undone. */
  importFields: Record<'name' | 'sha256' | 'created' | 'changed' | 'conflicts' | 'restored' | 'left', string>
  /** In the place of the file, where what was brought in was pasted. */
  pastedText: string
  /** The facts of the page before version 1. */
  pageFields: Record<'firstDay' | 'lastDay' | 'fileName' | 'mediaType' | 'size' | 'sha256', string>
  /** Before the number of a record that has no name. */
  numbered: string
  order: string
  publicationNote: string
  /** The author of writes by the program itself, or by its console. */
  server: string
  /** Of whoever answers for a finding. */
  answerFields: Record<'statement' | 'field' | 'reason' | 'until', string>
  accountFields: Record<'name' | 'email' | 'role' | 'language' | 'disabled' | 'siteIds', string>
  /** Of an account that is limited to sites of which none is left. */
  noSite: string
  yes: string
  no: string
}
