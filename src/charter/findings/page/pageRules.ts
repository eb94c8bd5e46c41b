import type { Severity } from '../finding.ts'
import type { Source } from '../source.ts'
import { OUR_CHOICE } from '../sources.ts'
import type { PageFlaw } from './pageFlaw.ts'

/** The rules on the rendered page: their highest severity and their sources. */
export const PAGE_RULES: Readonly<
  Record<PageFlaw['rule'], { severity: Severity; sources: readonly Source[] }>
> = {
  A01: { severity: 'blocker', sources: [rgaa('8.5, 8.6, 9.1'), OUR_CHOICE] },
  A03: { severity: 'blocker', sources: [rgaa('5.4, 5.5, 5.6, 5.7'), OUR_CHOICE] },
  A04: { severity: 'warning', sources: [rgaa('6.1, 6.2'), OUR_CHOICE] },
}

function rgaa(criteria: string): Source {
  return {
    fr: `RGAA 4.1, critères ${criteria}`,
    en: `RGAA 4.1, criteria ${criteria}`,
    standing: 'read',
    address: 'https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/',
  }
}
