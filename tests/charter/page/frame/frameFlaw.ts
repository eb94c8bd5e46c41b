/** The rules on the page's frame, as docs/rules.md names them (RGAA 4.1, WCAG 2.2). */
export const FRAME_RULES = ['A02', 'A05', 'A06'] as const

/** A fault in the part of the page that the program writes, whatever the register holds. */
export interface FrameFlaw {
  rule: (typeof FRAME_RULES)[number]
  message: string
  args?: Record<string, string | number>
}
