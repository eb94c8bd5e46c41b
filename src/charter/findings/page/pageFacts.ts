/**
 * The part of a page that the checks need, and no more: a table of ten thousand rows is a dozen numbers and the headers
 * of its rows.
 */
export interface PageFacts {
  title: string
  headings: HeadingFact[]
  tables: TableFact[]
  links: LinkFact[]
}

export interface HeadingFact {
  level: number
  name: string
  sectionId: number | null
}

export interface TableFact {
  caption: string
  /** The first heading in its caption; '' when there is none. */
  heading: string
  /** True for the cookies of a category, false for a table in a text. */
  listsCookies: boolean
  /** True for the table of providers, which stands in a section. */
  listsProviders: boolean
  sectionId: number | null
  columnHeaders: number
  rowHeaders: number
  /** The headers of the rows, of lists of cookies only. */
  rowNames: string[]
  emptyHeaders: number
  /** Headers with a scope other than `col` or `row`, or with `row` in the head. */
  unscopedHeaders: number
  rows: number
  /** Rows that are wider or narrower than the first. */
  unevenRows: number
  rowsWithoutHeader: number
  emptyCells: number
}

export interface LinkFact {
  name: string
  href: string
  opensWindow: boolean
  sectionId: number | null
  /** True in the heading of a section, which is a field of its own. */
  isInHeading: boolean
  /** True in a table of cookies, which may hold thousands of links. */
  isInList: boolean
}

/** The names that a page has to show, by the register that it was rendered from. */
export interface ExpectedPage {
  title: string
  platformName: string
  /** The names of the categories that have a table on the page. */
  categories: readonly string[]
  /** The names of the trackers in these tables. */
  trackers: readonly string[]
}

/** The name by which people find a table: the heading in its caption, else the caption, else its number on the page. */
export function tableName({ heading, caption }: TableFact, number: number): string {
  return heading || caption || String(number)
}
