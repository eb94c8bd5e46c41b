import type { SectionKind } from '../register/choices.ts'
import type { Language } from '../kit/language.ts'
import type { Column } from '../register/columns.ts'

/** What stands in one cell of a table. `href` is an http(s) address, checked; without it the text is no link. */
export interface Cell {
  text: string
  href?: string
}

export interface CharterRow {
  cookieId: number
  /** What the cookie is called, whether a column shows it or not. */
  name: string
  /** One for each of the charter's columns. */
  cells: Cell[]
}

/** The cookies of one category. */
export interface CharterTable {
  categoryId: number
  name: string
  description: string
  rows: CharterRow[]
}

export interface CharterSection {
  id: number
  heading: string
  /** Formatted text as it was stored: the renderers clean it. */
  body: string
  kind: SectionKind
}

/** What a visitor is to read, worked out from a register and not yet written as HTML, text or CSV. */
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
  /** The link by which consent is withdrawn; without an address there is none. */
  withdrawal: Cell
}
