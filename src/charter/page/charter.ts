import type { SectionKind } from '../register/choices.ts'
import type { Language } from '../kit/language.ts'
import type { Column } from '../register/columns.ts'

/** The published content of a register, not yet rendered as HTML, text or CSV. */
export interface Charter {
  title: string
  platformName: string
  language: Language
  columns: Column[]
  sections: CharterSection[]
  tables: CharterTable[]
  controller: string
  controllerContact: string
  dpoContact: string
  /** The link to withdraw consent; not shown without an address. */
  withdrawal: Cell
}

export interface CharterSection {
  id: number
  heading: string
  /** Formatted text as it was stored; the renderers sanitise it. */
  body: string
  kind: SectionKind
}

/** The cookies of one category. */
export interface CharterTable {
  categoryId: number
  name: string
  description: string
  rows: CharterRow[]
}

export interface CharterRow {
  cookieId: number
  /** The name of the cookie, even when no column shows it. */
  name: string
  /** One for each of the charter's columns. */
  cells: Cell[]
}

/** The content of a table cell. With `href`, a checked http(s) address, the text is a link. */
export interface Cell {
  text: string
  href?: string
}
