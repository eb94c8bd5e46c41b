import type { Language } from '../kit/language.ts'
import { findingWords } from './words/findingWords.ts'
import { nameField, words } from '../words/words.ts'
import { type CsvSeparator, writeCsv } from '../kit/writeCsv.ts'
import type { AnsweredFinding } from './acceptance.ts'
import { findingInWords } from './findingInWords.ts'
import { sourceInWords } from './source.ts'
import { sourcesOf } from './rules.ts'
import type { Severity } from './finding.ts'

/** Writes findings as CSV with a byte order mark, one row of words for each. */
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
    field === null ? '' : (nameField(resource, field, language)?.label ?? field),
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

/** The words of the table of findings. */
interface FindingTableWords {
  columns: readonly string[]
  severities: Record<Severity, string>
}

const findingTableWords: Readonly<Record<Language, FindingTableWords>> = {
  fr: {
    columns: [
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
      'Accepté le (UTC)',
      'Accepté jusqu’au',
      'Motif',
    ],
    severities: { blocker: 'Bloquant', warning: 'Avertissement', advice: 'Conseil' },
  },
  en: {
    columns: [
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
      'Accepted at (UTC)',
      'Accepted until',
      'Reason',
    ],
    severities: { blocker: 'Blocker', warning: 'Warning', advice: 'Advice' },
  },
}
