import type { Language } from '../kit/language.ts'
import { findingTableWords } from '../words/findings/findingTableWords.ts'
import { findingWords } from '../words/findings/findingWords.ts'
import { words } from '../words/words.ts'
import { type CsvSeparator, writeCsv } from '../kit/writeCsv.ts'
import type { AnsweredFinding } from './acceptance.ts'
import { findingInWords } from './findingInWords.ts'
import { sourceInWords } from './sourceInWords.ts'
import { sourcesOf } from './sourcesOf.ts'

/** What was found as a table, with the byte order mark: a row for each finding, in words. */
export function findingsCsv(
  findings: readonly AnsweredFinding[],
  language: Language,
  separator: CsvSeparator,
): string {
  const { columns } = findingTableWords[language]
  return writeCsv([columns, ...findings.map((finding) => cellsOf(finding, language))], separator)
}

function cellsOf(finding: AnsweredFinding, language: Language): string[] {
  const { severities } = findingTableWords[language]
  const { rule, severity, resource, recordId, recordName, field, acceptance } = finding
  const sources = sourcesOf(rule).map((source) => sourceInWords(source, language))
  return [
    severities[severity],
    rule,
    findingWords(language)[rule].title,
    resourceName(resource, language),
    recordName,
    String(recordId),
    fieldName(resource, field, language),
    findingInWords(finding, language),
    sources.join('\n'),
    acceptance?.by ?? '',
    acceptance?.at ?? '',
    acceptance?.until ?? '',
    acceptance?.reason ?? '',
  ]
}

function resourceName(resource: AnsweredFinding['resource'], language: Language): string {
  const { resources, history } = words(language)
  return resource === 'publications' ? history.resources.publications : resources[resource].one
}

function fieldName(resource: AnsweredFinding['resource'], field: string | null, language: Language): string {
  if (field === null) return ''
  const { fields } = words(language)
  const labels: Partial<Record<string, string>> = resource === 'publications' ? {} : fields[resource]
  return labels[field] ?? field
}
