import type { Category } from '../register/category.ts'
import type { Cookie } from '../register/cookie.ts'
import type { Provider } from '../register/provider.ts'
import type { Section } from '../register/section.ts'
import type { Site } from '../register/site.ts'

/** Gender and number of a French noun, which participles follow: « durée ajoutée », « destinataires ajoutés ». */
type Agreement = 'm' | 'f' | 'mp' | 'fp'

type Participle = Record<Agreement, string>

/** A noun as it stands within a sentence. */
export interface Noun {
  noun: string
  agreement: Agreement
}

/** What a difference between two registers is told with. */
export interface ComparisonWords {
  /** With their article. */
  records: Record<'sites' | 'sections' | 'categories' | 'providers' | 'cookies', Noun>
  fields: {
    sites: Record<keyof Site, Noun>
    sections: Record<keyof Section, Noun>
    categories: Record<keyof Category, Noun>
    providers: Record<keyof Provider, Noun>
    cookies: Record<keyof Cookie, Noun>
  }
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
