import type { Agreement, Noun } from './registerWords.ts'

type Participle = Record<Agreement, string>

/** The words of a difference between two registers. */
export interface ComparisonWords {
  /** With their article. */
  records: Record<'sites' | 'sections' | 'categories' | 'providers' | 'cookies', Noun>
  added: Participle
  changed: Participle
  moved: Participle
  /** Of a field that is empty now. */
  removed: Participle
  /** Of a record. */
  deleted: Participle
  /** Before what a removed field held. */
  was: string
  /** Where the words are the same: only their formatting differs, or what stands behind them. */
  sameWords: string
  after: string
  first: string
  /** Of a part of the text that has neither heading nor words. */
  untitled: string
  colon: string
  semicolon: string
  quotes: { open: string; close: string }
}
