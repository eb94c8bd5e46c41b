import { isSurelyTechnical, isTechnicalName } from './technicalName.ts'

/** More trackers than one cell names. */
const NAMES_MAX = 40

/** What stands between names, and the share of them that must be no word of a language for a cell to be cut there. */
const SEPARATORS: readonly (readonly [RegExp, number, (part: string) => boolean])[] = [
  [/[\n\r;,|]+/, 0, isSurelyTechnical],
  [/ (?:\/|&|et|and|ou|or|\+) |[\n\r;,|]+/, 0.5, isSurelyTechnical],
  // Two words with a hyphen may as well be one key with a stroke in it.
  [/[\n\r;,|/\s]+/, 1, (part) => /[_*.]|^[A-Z\d]{3,}$/.test(part)],
]

/**
 * The names in one cell: « JSESSIONID / CFID », « _pk_id, _pk_ses », one on each line. A cell is cut only where every part is
 * a technical name: « Changement de langue / région » is one text.
 */
export function splitNames(cell: string): string[] {
  const text = cell.trim()
  for (const [separator, surely, isSure] of SEPARATORS) {
    const parts = [...new Set(text.split(separator).map(bare).filter(Boolean))]
    const isList = parts.length > 1 && parts.length <= NAMES_MAX && parts.every(isName)
    if (isList && parts.filter(isSure).length >= parts.length * surely) return parts
  }
  return [text]
}

// A stroke within a key of storage is part of it.
function isName(part: string): boolean {
  return isTechnicalName(part) && !part.includes('/')
}

/** Without the quotation marks, or the bracket of a list, around it. */
function bare(part: string): string {
  const text = part
    .trim()
    .replace(/^[«“"‘'`]+ ?/, '')
    .replace(/[»”"’'`]$/, '')
    .trim()
  return text.replace(/\.$/, (point, at: number) => (/[_*.\d]/.test(text.slice(0, at)) ? point : ''))
}
