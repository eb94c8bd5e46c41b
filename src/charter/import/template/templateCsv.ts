import type { Language } from '../../kit/language.ts'
import { writeCsv } from '../../kit/writeCsv.ts'
import { templateRows } from './templateRows.ts'

/** The template as CSV, between whose cells stands what French spreadsheets expect. */
export function templateCsv(language: Language): string {
  const { guides, headings, example } = templateRows(language)
  return writeCsv([guides, headings, example], ';')
}
