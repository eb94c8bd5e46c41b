import type { Language } from '../../kit/language.ts'

/** What the checks need of a page, and no more: of a table of ten thousand rows, a dozen numbers and what heads its rows. */
export interface PageFacts {
  /** The root's `lang`; null where it has none. */
  language: string | null
  title: string
  viewport: string | null
  headings: HeadingFact[]
  /** Every other `lang`. */
  passages: PassageFact[]
  tables: TableFact[]
  links: LinkFact[]
  /** What the page's style elements hold. */
  styleSheet: string
  /** The different `style` attributes. */
  inlineStyles: Set<string>
  hasPositiveTabIndex: boolean
  /** The words of the elements that may be referred to as a region's name. */
  namesById: Map<string, string>
}

export interface HeadingFact {
  level: number
  name: string
  sectionId: number | null
}

export interface PassageFact {
  tag: string
  language: string
  sectionId: number | null
}

/** What scrolls around a table. */
export interface RegionFact {
  isFocusable: boolean
  label: string
  labelledBy: string[]
}

export interface TableFact {
  caption: string
  /** The first heading in its caption, if any. */
  heading: string
  /** Whether it lists the cookies of a category; otherwise it stands in a text. */
  listsCookies: boolean
  sectionId: number | null
  region: RegionFact | null
  columnHeaders: number
  rowHeaders: number
  /** What heads the rows, in the lists of cookies. */
  rowNames: string[]
  emptyHeaders: number
  /** Headers that say neither `col` nor `row`, or a head's that say `row`. */
  unscopedHeaders: number
  rows: number
  /** Rows of another width than the first. */
  unevenRows: number
  rowsWithoutHeader: number
  emptyCells: number
  /** Cells that say something by their look alone. */
  wordlessCells: number
}

export interface LinkFact {
  name: string
  href: string
  opensWindow: boolean
  sectionId: number | null
  /** Whether it stands in a table of cookies, of which there may be thousands. */
  isInList: boolean
}

/** What a page has to be, by the register that it was rendered from. */
export interface ExpectedPage {
  language: Language
  title: string
  platformName: string
  /** The names of the categories that have a table on it. */
  categories: readonly string[]
  /** The names of the trackers in them. */
  trackers: readonly string[]
}

/** What people find a table by: the heading in its caption, the caption, or which one of the page it is. */
export function tableName({ heading, caption }: TableFact, number: number): string {
  return heading || caption || String(number)
}
