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
