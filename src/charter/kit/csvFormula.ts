import { BLANK_CLASS } from './hiddenCharacters.ts'

/**
 * Puts an apostrophe before whatever a spreadsheet would run as a formula (OWASP, "CSV injection"). A reader may take another
 * separator than the file has, and a quoted cell is then no longer one: so a formula may begin at the start of the cell, and after
 * each separator or line break in it. Apostrophes that stand there are part of the text, and get one more.
 */
export function neutraliseFormulas(cell: string): string {
  return cell.replaceAll(FORMULA_START, "'")
}

/** Gives back the text of a cell that `neutraliseFormulas` wrote. */
export function restoreFormulas(cell: string): string {
  return cell.replaceAll(NEUTRALISED_START, '')
}

/** What any reader may take for the end of a cell or of a line. */
const SEPARATORS = String.raw`[;,\t|\n\v\f\r\u0085\u2028\u2029]`
// What readers pass over: spaces, quotation marks, what nobody sees.
const PASSED_OVER = String.raw`(?:(?!${SEPARATORS})(?:${BLANK_CLASS}|[\s"]))`
// With the forms of full and small width, which Excel takes for the same, and the minus sign.
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫−]'
const FORMULA = `'*${PASSED_OVER}*${SIGN}`
// A cell that begins with one of these is run by what follows it.
const FIRST_SEPARATOR = String.raw`'*[\t\r\n]`
const START = `(?:^|(?<=${SEPARATORS}))`
const FORMULA_START = new RegExp(`${START}(?=${FORMULA})|^(?=${FIRST_SEPARATOR})`, 'gu')
const NEUTRALISED_START = new RegExp(`${START}'(?=${FORMULA})|^'(?=${FIRST_SEPARATOR})`, 'gu')
