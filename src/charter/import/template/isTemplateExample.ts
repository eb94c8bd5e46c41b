import { LANGUAGES } from '../../kit/language.ts'
import { templateWords } from './templateWords.ts'

const NAMES: ReadonlySet<string> = new Set(
  LANGUAGES.map((language) => tidy(templateWords[language].example['cookie.name'])),
)

/** Whether a row is the template’s line of example, whatever became of its other cells: no tracker is called so. */
export function isTemplateExample(cells: readonly string[]): boolean {
  return cells.some((cell) => NAMES.has(tidy(cell)))
}

/** Programs write other spaces than they were given. */
function tidy(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim()
}
