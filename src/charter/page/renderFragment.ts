import type { Cell, Charter, CharterSection, CharterTable } from './charter.ts'
import { escapeAttribute, escapeHtml } from '../kit/html.ts'
import { plainText } from '../richText/richTextBlocks.ts'
import { richTextToHtml } from '../richText/richTextToHtml.ts'
import { words } from '../words/words.ts'
import { controllerText, sectionText } from './charterText.ts'
import { linesToHtml, linkToHtml, plainTextToHtml } from './plainTextToHtml.ts'
import type { Language } from '../kit/language.ts'
import type { Column } from '../register/columns.ts'

/** Renders the charter as HTML to paste into another page: the article alone, without styles. */
export function renderFragment(charter: Charter): string {
  const registry = charter.sections.find(({ kind }) => kind === 'registry')
  return [
    `<article class="charter" lang="${charter.language}">`,
    `<h1>${escapeHtml(charter.title)}</h1>`,
    ...charter.sections.map((section) => sectionToHtml(section, charter, section === registry)),
    ...contactsToHtml(charter),
    '</article>',
  ].join('\n')
}

function sectionToHtml(
  { id, heading, body }: CharterSection,
  charter: Charter,
  holdsTables: boolean,
): string {
  // The content of a section without a heading comes right under the page's title, one level up.
  const level = heading ? 3 : 2
  return [
    `<section id="section-${id}">`,
    ...(heading ? [`<h2>${plainTextToHtml(heading)}</h2>`] : []),
    ...bodyToHtml(body, level, heading || charter.title),
    ...(holdsTables ? tablesToHtml(charter, level) : []),
    '</section>',
  ].join('\n')
}

/** Tables in a text scroll sideways as the lists of cookies do. A table without a caption is named by `title`. */
function bodyToHtml(body: string, level: 2 | 3, title: string): string[] {
  return sectionText(body).map((block) => {
    const html = richTextToHtml([block], level)
    if (block.type !== 'table') return html
    const label = plainText(block.caption) || title
    return `<section class="table" tabindex="0" aria-label="${escapeAttribute(label)}">${html}</section>`
  })
}

function tablesToHtml({ tables, columns, language }: Charter, level: 2 | 3): string[] {
  if (tables.length === 0) return [`<p>${words(language).page.noCookie}</p>`]
  return tables.map((table) => tableToHtml(table, { columns, language, level }))
}

function contactsToHtml(charter: Charter): string[] {
  const { page } = words(charter.language)
  const contacts = [
    { heading: page.controller, text: controllerText(charter) },
    { heading: page.dpoContact, text: charter.dpoContact },
  ].filter(({ text }) => text !== '')
  const { text, href } = charter.withdrawal
  if (contacts.length === 0 && href === undefined) return []
  return [
    '<footer>',
    ...(href === undefined ? [] : [`<p><a href="${escapeAttribute(href)}">${escapeHtml(text)}</a></p>`]),
    ...contacts.map(({ heading, text }) => `<h2>${heading}</h2>\n<p>${plainTextToHtml(text)}</p>`),
    '</footer>',
  ]
}

interface Layout {
  columns: Column[]
  language: Language
  /** The level of the table's heading: one below the heading above it. */
  level: 2 | 3
}

/**
 * Writes the table of one category in a region that scrolls sideways, by touch or keyboard, on a screen narrower than
 * its columns. WCAG 1.4.10 exempts tables from reflow; the table keeps its semantics.
 */
function tableToHtml(table: CharterTable, layout: Layout): string {
  const anchor = `category-${table.categoryId}`
  const titleId = `${anchor}-title`
  const description = table.description && `<p>${linesToHtml(table.description)}</p>`
  const heading = `<h${layout.level} id="${titleId}">${escapeHtml(table.name)}</h${layout.level}>`
  const labels = layout.columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join('')
  return [
    `<section class="table" tabindex="0" aria-labelledby="${titleId}">`,
    `<table id="${anchor}">`,
    `<caption>${heading}${description}</caption>`,
    `<thead><tr>${labels}</tr></thead>`,
    '<tbody>',
    ...table.rows.map(
      ({ cookieId, cells }) => `<tr id="cookie-${cookieId}">${rowToHtml(cells, layout)}</tr>`,
    ),
    '</tbody>',
    '</table>',
    '</section>',
  ].join('\n')
}

function rowToHtml(cells: Cell[], { columns, language }: Layout): string {
  const nameIndex = Math.max(
    0,
    columns.findIndex(({ field }) => field === 'cookie.name'),
  )
  return cells
    .map((cell, index) => {
      const content = cellToHtml(cell, language)
      return index === nameIndex ? `<th scope="row">${content}</th>` : `<td>${content}</td>`
    })
    .join('')
}

function cellToHtml({ text, href }: Cell, language: Language): string {
  if (text === '') return `<span class="empty">${words(language).page.emptyCell}</span>`
  return href === undefined ? linesToHtml(text) : linkToHtml(text, href)
}
