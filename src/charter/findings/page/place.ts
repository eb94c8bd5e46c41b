import { readTableFacts, type TableReader } from './readTableFacts.ts'

export type Attributes = Partial<Record<string, string>>

/** The position of an element in the page, the element itself included. */
export interface Place {
  tag: string
  sectionId: number | null
  /** Within a heading of the second level, as those of sections are. */
  isInHeading: boolean
  /** Reads the table around the element; null outside tables. */
  reader: TableReader | null
}

export const OUTSIDE: Place = { tag: '', sectionId: null, isInHeading: false, reader: null }

export function placeWithin(parent: Place, tag: string, attributes: Attributes): Place {
  const id = attributes['id'] ?? ''
  const [, section] = tag === 'section' ? (/^section-(\d{1,15})$/.exec(id) ?? []) : []
  const sectionId = section === undefined ? parent.sectionId : Number(section)
  const isInHeading = parent.isInHeading || tag === 'h2'
  if (tag !== 'table') return { tag, sectionId, isInHeading, reader: parent.reader }
  const listsCookies = /^category-\d+$/.test(id)
  // A list of cookies stands in a section of the page, but not in a text that an officer wrote.
  const listsProviders = id === 'providers'
  const table = { listsCookies, listsProviders, sectionId: listsCookies ? null : sectionId }
  return { tag, sectionId: table.sectionId, isInHeading, reader: readTableFacts(table) }
}
