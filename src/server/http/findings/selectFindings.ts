import { FINDING_FIELDS, type FoundRecord } from '#api/findings.ts'
import type { Comparable, Condition, ListQuery, Sort } from '#api/listQuery.ts'
import { FOUND_RESOURCES } from '#charter/findings/finding.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { foldText, sortKey } from '#charter/kit/foldText.ts'
import type { Language } from '#charter/kit/language.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { sourcesOf } from '#charter/findings/rules.ts'
import type { Page } from '../store.ts'

type Field = Exclude<keyof typeof FINDING_FIELDS, 'siteId'>

/** Selects the findings that meet every condition and contain every word of `search`, in the order given. */
export function selectFindings(
  findings: readonly FoundRecord[],
  { conditions, search }: Pick<ListQuery, 'conditions' | 'search'>,
  language: Language,
): FoundRecord[] {
  const words = foldText(search).split(/\s+/).filter(Boolean)
  return findings.filter(
    (finding) =>
      conditions.every((condition) => meetsCondition(finding, condition)) &&
      (words.length === 0 || hasWords(finding, words, language)),
  )
}

/** Selects, sorts and cuts a page of findings. Equal ones stay in the order given, which is by urgency. */
export function selectFindingPage(
  findings: readonly FoundRecord[],
  { sort, range, ...selected }: ListQuery,
  language: Language,
): Page<FoundRecord> {
  const items = sortFindings(selectFindings(findings, selected, language), sort)
  const page = range === null ? items : items.slice(range.first, range.last + 1)
  return { items: page, total: items.length }
}

function meetsCondition(finding: FoundRecord, condition: Condition): boolean {
  const { siteIds } = finding
  if (condition.field === 'siteId' && condition.compare === 'anyOf')
    return siteIds === undefined || siteIds.some((id) => condition.values.includes(id))
  const value = comparable(finding, condition.field)
  switch (condition.compare) {
    case 'anyOf':
      return condition.values.includes(value)
    case 'atLeast':
      return value !== null && value >= condition.value
    case 'atMost':
      return value !== null && value <= condition.value
  }
}

function hasWords(finding: FoundRecord, words: readonly string[], language: Language): boolean {
  const { title } = findingWords(language)[finding.rule]
  const sentence = findingInWords(finding, language)
  const text = foldText([finding.rule, title, finding.recordName, sentence].join(' '))
  return words.every((word) => text.includes(word))
}

function sortFindings(findings: readonly FoundRecord[], { field, direction }: Sort): FoundRecord[] {
  // The order by urgency is already by severity.
  if (field === 'severity') return direction === 'asc' ? [...findings] : findings.toReversed()
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding, field) }))
  const sign = direction === 'asc' ? 1 : -1
  return keyed
    .toSorted((one, other) => sign * (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ finding }) => finding)
}

function keyOf(finding: FoundRecord, field: string): string | number {
  if (field === 'resource') return FOUND_RESOURCES.indexOf(finding.resource)
  if (field === 'recordName') return sortKey(finding.recordName)
  return comparable(finding, field) ?? ''
}

function comparable(finding: FoundRecord, field: string): Comparable {
  if (!isField(field)) return null
  const value = finding[field]
  return typeof value === 'boolean' ? Number(value) : value
}

function isField(field: string): field is Field {
  return field !== 'siteId' && Object.hasOwn(FINDING_FIELDS, field)
}

/** Converts a finding to its form in the API. */
export function toFoundRecord(finding: AnsweredFinding): FoundRecord {
  return { ...finding, source: sourcesOf(finding.rule), isAccepted: finding.acceptance !== null }
}
