import type { SectionKind } from '../register/choices.ts'
import type { Language } from '../kit/language.ts'
import type { Speech } from '../words/words.ts'
import type { SaidColumn } from './pageLanguage.ts'
import type { Category } from '../register/category.ts'

/**
 * The published content of a register in one language, not yet rendered as HTML, text or CSV. `…Lang` is the language of a text that is
 * not translated (RGAA 8.7); left out of what is in the language of the page.
 */
export interface Charter {
  title: string
  titleLang?: Language | undefined
  platformName: string
  /** Completes the platform's own links where the page is elsewhere; '' when it is not known. */
  platformUrl: string
  /** BCP 47 tag. */
  language: string
  /** The program's own words in it. */
  speech: Speech
  /** All languages of the charter; left out where there is one. */
  languages?: readonly string[]
  /** The name in addresses of a site that is not the first one. */
  slug?: string | undefined
  /** Of its tables, where they have none of their own. */
  columns: readonly SaidColumn[]
  sections: CharterSection[]
  tables: CharterTable[]
  /** Null where no section holds it. */
  providers: ProviderTable | null
  controller: string
  controllerContact: string
  controllerContactLang?: Language | undefined
  dpoContact: string
  dpoContactLang?: Language | undefined
  /** The link to withdraw consent, as it was typed; not shown without an address. */
  withdrawal: Cell
  /** What the page says that nobody typed; null where the site does not ask for it. */
  notes: PageNotes | null
}

/** What a page says of itself. */
export interface PageNotes {
  /** The name of the body: the first line of the controller. */
  body: string
  logo: Logo | null
  /** Null for a draft: publishing fills it in, and nothing else. */
  edition: { number: number; day: string } | null
  /** What a visitor sees that the version before did not show, in a sentence; '' of the first version. */
  changes: string
  changesLang?: Language | undefined
}

/** A logo, as the page shows it. */
export interface Logo {
  /** A `data:` address: the page asks no other one. */
  address: string
  /** In CSS pixels. */
  width: number
  height: number
}

export interface CharterSection {
  id: number
  heading: string
  headingLang?: Language | undefined
  /** Formatted text as it was stored; the renderers sanitise it. */
  body: string
  bodyLang?: Language | undefined
  kind: SectionKind
}

/** The cookies of one category. One that only groups others has no row, and those under it follow. */
export interface CharterTable {
  categoryId: number
  /** The category under whose heading it stands; null for one that has its own place. */
  parentId: number | null
  name: string
  nameLang?: Language | undefined
  description: string
  descriptionLang?: Language | undefined
  /** Whether its cookies wait for consent; '' where they have no category yet. */
  consent: Category['consent'] | ''
  /** Formatted texts as they were stored, above and below it. */
  textBefore: string
  textBeforeLang?: Language | undefined
  textAfter: string
  textAfterLang?: Language | undefined
  /** Its own, or the charter's. */
  columns: readonly SaidColumn[]
  rows: CharterRow[]
}

export interface CharterRow {
  cookieId: number
  /** The name of the cookie, even when no column shows it. */
  name: string
  /** The other cookies of a shared row. */
  others?: { cookieId: number; name: string }[]
  /** One for each of the table's columns. */
  cells: Cell[]
}

/** The content of a table cell. With `href`, a checked http(s) address, the text is a link. */
export interface Cell {
  text: string
  /** Its language, where that is not the page's. */
  lang?: Language
  href?: string
  /** Says where the link leads, when its text does not. */
  title?: string
  /** It is empty, and there was nothing to say. */
  isNothingMissing?: true
}

/** The table of providers, those that set no cookie included. */
export interface ProviderTable {
  sectionId: number
  columns: readonly SaidColumn[]
  rows: { providerId: number; cells: Cell[] }[]
}
