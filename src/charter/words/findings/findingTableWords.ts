import type { Severity } from '../../findings/finding.ts'
import type { Language } from '../../kit/language.ts'

/** What the table of findings is told with. */
interface FindingTableWords {
  columns: readonly string[]
  severities: Record<Severity, string>
}

export const findingTableWords: Readonly<Record<Language, FindingTableWords>> = {
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
