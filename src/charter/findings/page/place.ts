import type { RegionFact } from './pageFacts.ts'
import { shortened } from './collectWords.ts'
import { readTableFacts, type TableReader } from './readTableFacts.ts'

export type Attributes = Partial<Record<string, string>>

/** Where an element of the page stands, itself included. */
export interface Place {
  tag: string
  sectionId: number | null
  /** The table around it. */
  reader: TableReader | null
  /** What would scroll around a table here. */
  region: RegionFact | null
}

export const OUTSIDE: Place = { tag: '', sectionId: null, reader: null, region: null }

export function placeWithin(parent: Place, tag: string, attributes: Attributes): Place {
  const id = attributes['id'] ?? ''
  const [, section] = tag === 'section' ? (/^section-(\d{1,15})$/.exec(id) ?? []) : []
  const sectionId = section === undefined ? parent.sectionId : Number(section)
  const region = regionOf(tag, attributes) ?? parent.region
  if (tag !== 'table') return { tag, sectionId, region, reader: parent.reader }
  const listsCookies = /^category-\d+$/.test(id)
  // The lists stand in a section of the page, and yet in no text that an officer wrote.
  const where = { listsCookies, region, sectionId: listsCookies ? null : sectionId }
  return { tag, sectionId: where.sectionId, region, reader: readTableFacts(where) }
}

/** What scrolls, by its class in our style sheet, or takes the focus. */
function regionOf(tag: string, attributes: Attributes): RegionFact | null {
  if (attributes['class'] === undefined && attributes['tabindex'] === undefined) return null
  const isScrolling = (attributes['class'] ?? '').split(/\s+/).includes('table')
  if (!isScrolling && (attributes['tabindex'] === undefined || tag === 'a' || tag === 'table')) return null
  return {
    isFocusable: /^\s*\+?\d+\s*$/.test(attributes['tabindex'] ?? ''),
    label: shortened(attributes['aria-label'] ?? ''),
    labelledBy: (attributes['aria-labelledby'] ?? '').split(/\s+/).filter(Boolean),
  }
}

/** What is wrong with a rendered page, by the rules A01 to A06 (RGAA 4.1, WCAG 2.2). */
export interface PageFlaw {
  rule: 'A01' | 'A02' | 'A03' | 'A04' | 'A05' | 'A06'
  /** Where it weighs less than its rule does: in a text that the officer wrote, say. */
  severity?: 'warning'
  /** Which of the rule's sentences says it. */
  message: string
  args: Record<string, string | number>
  /** Tells apart several of one rule in one place; stays the same while the flaw does. */
  aspect: string
  /** Where the page's settings put it right; nowhere in particular when left out. */
  field?: string
  /** The section in whose text it stands; null for what the page's frame and the register's tables say. */
  sectionId: number | null
}
