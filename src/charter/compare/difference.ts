import type { FieldValue } from '../register/fieldTypes.ts'
import type { RegisterResource } from '../register/register.ts'

/** A field as the register holds it, but for a reference: that is the name of the record that it leads to. Null when there is nothing. */
export type ReadValue = Exclude<FieldValue, number>

export interface FieldDifference {
  field: string
  before: ReadValue
  after: ReadValue
}

/** Which record differs. The site, of which there is one, has the id 1. */
interface Subject {
  resource: RegisterResource
  id: number
  /** The name of the record after the change; for a part of the text without a heading its first words; '' without either. */
  name: string
  /** Whether a visitor sees the difference on the charter's page. */
  isOnPage: boolean
}

/** The whole record: `before` is null in each field of one that was added, `after` of one that was removed. */
interface WholeRecord extends Subject {
  kind: 'added' | 'removed'
  fields: FieldDifference[]
}

interface ChangedRecord extends Subject {
  kind: 'changed'
  fields: FieldDifference[]
}

/** The record stands elsewhere in the order of its resource. */
interface MovedRecord extends Subject {
  kind: 'moved'
  /** The name of the record after which it stands now; null when it comes first. */
  after: string | null
}

/** How one record of a register differs from what it was. One that was changed and moved has two. */
export type Difference = WholeRecord | ChangedRecord | MovedRecord
