import type { Charter } from '../../page/charter.ts'
import { recordName } from '../../compare/recordName.ts'
import { SITE_ID } from '../../register/siteId.ts'
import { type Finding, findingId, SEVERITIES, type Severity } from '../finding.ts'
import { checkPage } from './checkPage.ts'
import type { PageFlaw } from './place.ts'

const SEVERITY: Record<PageFlaw['rule'], Severity> = {
  A01: 'blocker',
  A02: 'blocker',
  A03: 'blocker',
  A04: 'warning',
  A05: 'blocker',
  A06: 'warning',
}

/** What the rendered charter's own checks find, the most serious first: in a part of its text, or in the page itself. */
export function findPageFindings(charter: Charter, html: string): Finding[] {
  const { language, title, platformName, tables } = charter
  const sections = new Map(
    charter.sections.map((section) => [section.id, recordName('sections', { values: { ...section } })]),
  )
  const findingOf = (flaw: PageFlaw): Finding => {
    const { rule, sectionId, severity: lower, ...said } = flaw
    const severity: Severity = lower ?? SEVERITY[rule]
    const place =
      sectionId === null
        ? ({ resource: 'sites', recordId: SITE_ID, field: null } as const)
        : ({ resource: 'sections', recordId: sectionId, field: 'body' } as const)
    const recordName = sectionId === null ? title : (sections.get(sectionId) ?? '')
    const { aspect } = said
    return {
      id: findingId({ rule, aspect, ...place }),
      rule,
      severity,
      ...place,
      recordName,
      ...said,
    }
  }
  const categories = tables.map(({ name }) => name)
  const trackers = tables.flatMap(({ rows }) => rows.map(({ name }) => name))
  return checkPage(html, { language, title, platformName, categories, trackers })
    .map(findingOf)
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity))
}
