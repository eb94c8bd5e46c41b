import type { Language } from '../../kit/language.ts'

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
