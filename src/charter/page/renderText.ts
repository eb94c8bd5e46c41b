import type { Cell, Charter, CharterSection, CharterTable } from './charter.ts'
import type { Language } from '../kit/language.ts'
import { linkToText, richTextToText } from '../richText/richTextToText.ts'
import { words } from '../words/words.ts'
import { controllerText, sectionText } from './charterText.ts'
import { type CsvSeparator, writeCsv } from '../kit/writeCsv.ts'

/** Renders the charter as plain text: an empty line between blocks, a line for each row, tabs between cells. */
export function renderText(charter: Charter): string {
  const registry = charter.sections.find(({ kind }) => kind === 'registry')
  const blocks = [
    charter.title,
    ...charter.sections.flatMap((section) => [
      ...sectionBlocks(section),
      ...(section === registry ? tableBlocks(charter) : []),
    ]),
    ...contactBlocks(charter),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function sectionBlocks({ heading, body }: CharterSection): string[] {
  return [heading, richTextToText(sectionText(body))]
}

function tableBlocks(charter: Charter): string[] {
  if (charter.tables.length === 0) return [words(charter.language).page.noCookie]
  return charter.tables.flatMap((table) => [table.name, table.description, rowsOf(table, charter)])
}

function rowsOf({ rows }: CharterTable, { columns, language }: Charter): string {
  const labels = columns.map(({ label }) => label)
  return [labels, ...rows.map(({ cells }) => cells.map((cell) => cellToText(cell, language)))]
    .map((cells) => cells.map(onOneLine).join('\t'))
    .join('\n')
}

function cellToText({ text, href }: Cell, language: Language): string {
  if (text === '') return words(language).page.emptyCell
  return href === undefined ? text : linkToText(text, href)
}

function onOneLine(text: string): string {
  return text
    .split(/[\t\n\r]+/)
    .map((line) => line.trim())
    .join(' ')
}

function contactBlocks(charter: Charter): string[] {
  const { page } = words(charter.language)
  const { dpoContact, withdrawal } = charter
  const controller = controllerText(charter)
  return [
    withdrawal.href === undefined ? '' : linkToText(withdrawal.text, withdrawal.href),
    controller && `${page.controller}\n${controller}`,
    dpoContact && `${page.dpoContact}\n${dpoContact}`,
  ]
}

/** Renders the rows of all tables as CSV, under the column titles of the page; the cell of a link is its address. */
export function renderCsv({ columns, tables }: Charter, separator: CsvSeparator = ';'): string {
  const labels = columns.map(({ label }) => label)
  const rows = tables.flatMap((table) =>
    table.rows.map(({ cells }) => cells.map(({ text, href }) => href ?? text)),
  )
  return writeCsv([labels, ...rows], separator)
}
