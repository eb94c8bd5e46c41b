import type { Charter } from '../../page/charter.ts'
import { recordName } from '../../compare/recordName.ts'
import { SITE_ID } from '../../register/siteId.ts'
import { type Finding, findingId, SEVERITIES } from '../finding.ts'
import { checkPage } from './checkPage.ts'
import { namesOf } from '../../page/shareRows.ts'
import type { PageFlaw } from './pageFlaw.ts'
import { PAGE_RULES } from './pageRules.ts'

/** Checks the rendered charter; findings are in the text of a section or in the page itself, the most serious first. */
export function findPageFindings(charter: Charter, html: string, siteId = SITE_ID): Finding[] {
  const { title, platformName, tables } = charter
  const sections = new Map(
    charter.sections.map((section) => [section.id, recordName('sections', { values: { ...section } })]),
  )
  const findingOf = (flaw: PageFlaw): Finding => {
    const { rule, sectionId, severity = PAGE_RULES[rule].severity, ...statement } = flaw
    const { field } = flaw
    const isOfHeading =
      field === 'heading' && charter.sections.some(({ id, heading }) => id === sectionId && heading !== '')
    const place =
      sectionId === null
        ? ({ resource: 'sites', recordId: siteId, field: null } as const)
        : ({ resource: 'sections', recordId: sectionId, field: isOfHeading ? 'heading' : 'body' } as const)
    const recordName = sectionId === null ? title : (sections.get(sectionId) ?? '')
    return {
      id: findingId({ rule, aspect: flaw.aspect, ...place }),
      rule,
      severity,
      ...place,
      recordName,
      ...statement,
      ...(sectionId !== null && { field: place.field }),
    }
  }
  const categories = tables.filter(({ rows }) => rows.length > 0).map(({ name }) => name)
  const trackers = tables.flatMap(({ rows }) => rows.map(namesOf))
  return checkPage(html, { title, platformName, categories, trackers })
    .map(findingOf)
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity))
}
