import {
  type Finding,
  findingId,
  FOUND_RESOURCES,
  type FoundResource,
  type RuleId,
  SEVERITIES,
} from './finding.ts'
import { type Register, siteIdOf } from '../register/register.ts'
import type { CheckedRecords, Rule, Violation } from './rule.ts'
import { appliesOn, RULES } from './rules.ts'
import type { RuleContext } from './ruleContext.ts'
import { lastPerObject } from '../kit/oncePerObject.ts'
import { recordName } from '../compare/recordName.ts'

/** Checks every record of a register; returns the findings, and `others` with them, the most urgent first. */
export function findFindings(
  context: RuleContext,
  rules = RULES,
  others: readonly Finding[] = [],
): Finding[] {
  const { register, versions } = context
  const findingsOf = <Resource extends FoundResource>(
    resource: Resource,
    records: readonly CheckedRecords[Resource][],
  ) => {
    const inForce: readonly Rule<Resource>[] = rules[resource].filter((rule) =>
      appliesOn(rule, context.today),
    )
    const found: Finding[] = []
    for (const record of records) checkRules(inForce, record, context, found)
    return found
  }

  const findings = [
    ...findOnCookies(rules.cookies, context),
    ...findingsOf('providers', register.providers),
    ...findingsOf('categories', register.categories),
    ...findingsOf('sections', register.sections),
    ...findingsOf('sites', [{ ...register.site, id: siteIdOf(register.site) }]),
    ...findingsOf(
      'publications',
      versions.map((version) => ({ ...version, id: version.id ?? version.number })),
    ),
    ...others,
  ]
  return byUrgency(findings, register)
}

/**
 * Checks the cookies. Several sites show the same ones (`viewSite`), of which some rules find the same on each: it is kept as long as
 * the cookie is.
 */
function findOnCookies(rules: readonly Rule<'cookies'>[], context: RuleContext): Finding[] {
  const { register, providers, categories, today } = context
  const inForce = rules.filter((rule) => appliesOn(rule, today))
  const ofRecord = inForce.filter(({ isOfRecord }) => isOfRecord === true)
  const ofSite = inForce.filter(({ isOfRecord }) => isOfRecord !== true)
  const ranks = new Map(rules.map(({ id }, rank): [string, number] => [id, rank]))
  const rankOf = ({ rule, aspect }: Finding) => ranks.get(rule) ?? ranks.get(aspect) ?? 0
  const inOrder = (one: Finding, other: Finding) => rankOf(one) - rankOf(other)
  const found: Finding[] = []
  for (const cookie of register.cookies) {
    const asked = [rules, today, providers.get(cookie.providerId), categories.get(cookie.categoryId)]
    const known = findingsOfRecords(cookie, asked, () => {
      const findings: Finding[] = []
      checkRules(ofRecord, cookie, context, findings)
      return findings
    })
    const own: Finding[] = []
    checkRules(ofSite, cookie, context, own)
    const all = [...known, ...own]
    found.push(...(own.length > 0 && all.length > own.length ? all.toSorted(inOrder) : all))
  }
  return found
}

const findingsOfRecords = lastPerObject<readonly Finding[]>()

/** Checks one record by the rules of the day. A rule that throws becomes a blocker itself: silence would look like approval. */
export function checkRecord<Resource extends FoundResource>(
  rules: readonly Rule<Resource>[],
  record: CheckedRecords[Resource],
  context: RuleContext,
): Finding[] {
  const inForce = rules.filter((rule) => appliesOn(rule, context.today))
  const found: Finding[] = []
  checkRules(inForce, record, context, found)
  return found
}

/** Adds to `found` rather than return: of hundreds of thousands of answers nearly all are empty. */
function checkRules<Resource extends FoundResource>(
  rules: readonly Rule<Resource>[],
  record: CheckedRecords[Resource],
  context: RuleContext,
  found: Finding[],
): void {
  for (const rule of rules) {
    try {
      const violations = rule.check(record, context)
      for (const violation of violations) found.push(createFinding(rule, rule.id, record, violation))
    } catch {
      const args = { rule: rule.id }
      const failed = { severity: 'blocker', field: null, aspect: rule.id, message: 'failed', args } as const
      found.push(createFinding(rule, 'error', record, failed))
    }
  }
}

function createFinding<Resource extends FoundResource>(
  { resource, severity: highest }: Rule<Resource>,
  rule: RuleId,
  record: CheckedRecords[Resource],
  violation: Omit<Violation, 'message'> & { message: string },
): Finding {
  const { severity = highest, aspect = '', args = {}, ...statement } = violation
  const { id: recordId } = record
  const id = findingId({ rule, resource, recordId, aspect })
  return {
    id,
    rule,
    severity,
    resource,
    recordId,
    recordName: nameOf(resource, record),
    aspect,
    args,
    ...statement,
  }
}

function nameOf(resource: FoundResource, record: CheckedRecords[FoundResource]): string {
  if ('number' in record) return String(record.number)
  if (resource === 'publications') return ''
  return recordName(resource, { values: record })
}

/** Sorts findings: blockers first, then in the order of the page, by category and by name of cookie. */
export function byUrgency<Found extends Finding>(
  findings: readonly Found[],
  register: Pick<Register, 'categories' | 'cookies'>,
): Found[] {
  const ranks = rankCookies(register)
  const ranked = findings.map((finding) => {
    const { severity, resource, recordId } = finding
    const urgency = SEVERITIES.indexOf(severity) * FOUND_RESOURCES.length + FOUND_RESOURCES.indexOf(resource)
    return { finding, urgency, rank: resource === 'cookies' ? (ranks.get(recordId) ?? ranks.size) : 0 }
  })
  return ranked
    .toSorted(
      (one, other) =>
        one.urgency - other.urgency ||
        one.rank - other.rank ||
        compareNames(one.finding.recordName, other.finding.recordName) ||
        one.finding.recordId - other.finding.recordId,
    )
    .map(({ finding }) => finding)
}

/** Ranks the cookies once, because there are fewer cookies than findings, and comparing names is slow. */
function rankCookies({
  categories,
  cookies,
}: Pick<Register, 'categories' | 'cookies'>): ReadonlyMap<number, number> {
  const positions = new Map(categories.map(({ id, position }) => [id, position]))
  const placed = cookies.map(({ id, name, categoryId }) => ({
    id,
    name,
    place: positions.get(categoryId) ?? Number.MAX_SAFE_INTEGER,
  }))
  const sorted = placed.toSorted(
    (one, other) => one.place - other.place || compareNames(one.name, other.name) || one.id - other.id,
  )
  return new Map(sorted.map(({ id }, rank) => [id, rank]))
}

function compareNames(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
