import type { Cell, CharterTable } from '../charter.ts'
import { escapeHtml } from '../escapeHtml.ts'
import type { Language } from '../language.ts'
import type { Column } from '../site.ts'
import { words } from '../words/words.ts'
import { linesToHtml, linkToHtml } from './plainTextToHtml.ts'

interface Layout {
  columns: Column[]
  language: Language
  /** The level of the table's heading: one below what stands above it. */
  level: 2 | 3
}

/**
 * The table of one category, in a region of its own that scrolls sideways, with a finger or the keyboard, where the
 * screen is narrower than its columns (WCAG 1.4.10 excepts tables; their semantics stay whole).
 */
export function tableToHtml(table: CharterTable, layout: Layout): string {
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
  const named = Math.max(
    0,
    columns.findIndex(({ field }) => field === 'cookie.name'),
  )
  return cells
    .map((cell, index) => {
      const content = cellToHtml(cell, language)
      return index === named ? `<th scope="row">${content}</th>` : `<td>${content}</td>`
    })
    .join('')
}

function cellToHtml({ text, href }: Cell, language: Language): string {
  if (text === '') return `<span class="empty">${words(language).page.emptyCell}</span>`
  return href === undefined ? linesToHtml(text) : linkToHtml(text, href)
}
