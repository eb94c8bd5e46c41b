import type { Language } from '#charter/kit/language.ts'
import { checkColours } from './checkColours.ts'
import { checkLanguages } from './checkLanguages.ts'
import { checkReach } from './checkReach.ts'
import type { FrameFlaw } from './frameFlaw.ts'

/**
 * Checks what the program itself writes around the officer's words: the language of the page (A02), its colours (A05),
 * and its reach on a small screen, enlarged or by keyboard (A06). None of it depends on a register, so it is proved
 * here, for each change of the program, and not at each publication.
 */
export function checkFrame(html: string, language: Language): FrameFlaw[] {
  return [...checkLanguages(html, language), ...checkColours(html), ...checkReach(html)]
}
