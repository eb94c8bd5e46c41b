import type { Language } from '../kit/language.ts'
import { zonedInstant } from '../kit/days.ts'
import { timeZoneInWords } from '../words/timeZoneInWords.ts'
import { findingWords } from './words/findingWords.ts'
import { nameField } from '../words/nameField.ts'
import { words } from '../words/words.ts'
import { type CsvSeparator, writeCsv } from '../kit/writeCsv.ts'
import type { AnsweredFinding } from './acceptance.ts'
import { findingInWords } from './findingInWords.ts'
import { sourceInWords } from './source.ts'
import { sourcesOf } from './rules.ts'
import type { Severity } from './finding.ts'

/** Writes findings as CSV with a byte order mark, one row of words for each; times are in `timeZone`. */
export function findingsCsv(
  findings: readonly AnsweredFinding[],
  timeZone: string,
  language: Language,
  separator: CsvSeparator,
): string {
  const columns = findingTableWords[language].columns(timeZoneInWords(timeZone, language))
  return writeCsv([columns, ...findings.map((finding) => cellsOf(finding, timeZone, language))], separator)
}

function cellsOf(finding: AnsweredFinding, timeZone: string, language: Language): string[] {
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
    field === null ? '' : (nameField(resource, field, language)?.label ?? field),
    findingInWords(finding, language),
    sources.join('\n'),
    acceptance?.by ?? '',
    acceptance === null ? '' : zonedInstant(acceptance.at, timeZone),
    acceptance?.until ?? '',
    acceptance?.reason ?? '',
  ]
}

function resourceName(resource: AnsweredFinding['resource'], language: Language): string {
  const { resources, history } = words(language)
  return resource === 'publications' ? history.resources.publications : resources[resource].one
}

/** The words of the table of findings. */
interface FindingTableWords {
  /** `zone`: the time zone of the times, in words. */
  columns: (zone: string) => readonly string[]
  severities: Record<Severity, string>
}

const findingTableWords: Readonly<Record<Language, FindingTableWords>> = {
  fr: {
    columns: (zone) => [
      'Gravité',
      'Règle',
      'Intitulé',
      'Objet',
      'Nom de la fiche',
      'Numéro de la fiche',
      'Champ',
      'Constat',
      'Sources',
      'Accepté par',
      `Accepté le (${zone})`,
      'Accepté jusqu’au',
      'Motif',
    ],
    severities: { blocker: 'Bloquant', warning: 'Avertissement', advice: 'Conseil' },
  },
  en: {
    columns: (zone) => [
      'Severity',
      'Rule',
      'Title',
      'Object',
      'Name of the record',
      'Number of the record',
      'Field',
      'Finding',
      'Sources',
      'Accepted by',
      `Accepted at (${zone})`,
      'Accepted until',
      'Reason',
    ],
    severities: { blocker: 'Blocker', warning: 'Warning', advice: 'Advice' },
  },
}
