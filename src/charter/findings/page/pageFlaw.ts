/** A fault of a rendered page, by the rules A01, A03 and A04 (RGAA 4.1, WCAG 2.2). */
export interface PageFlaw {
  rule: 'A01' | 'A03' | 'A04'
  /** Set where the flaw weighs less than its rule does: in a text that the officer wrote, for instance. */
  severity?: 'warning' | 'advice'
  /** The key of the rule's sentence about it. */
  message: string
  args: Record<string, string | number>
  /** Tells flaws of one rule in one place apart; stays the same while the flaw does. */
  aspect: string
  /** The field that puts it right: a setting of the site, or the heading of the section; left out where it is the text, or none. */
  field?: string
  /** The section whose text has the flaw; null for the frame of the page and the tables of cookies. */
  sectionId: number | null
}
