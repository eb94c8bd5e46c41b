import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderCsv } from '#charter/page/renderText.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { hasRealCharters, parse, REAL_CHARTERS, rebuiltCharter, wordsOf } from '../../support/realCharters.ts'
import { readCsv } from '../kit/parseRfc4180.ts'

// @vitest-environment jsdom

describe.skipIf(!hasRealCharters)('real charters (skipped without their pages)', () => {
  it.each(REAL_CHARTERS)('$file is rendered with its own columns and rows', (charter) => {
    const { titles, tables, register } = rebuiltCharter(charter)
    const [header, ...rows] = readCsv(renderCsv(assembleCharter(register)).slice(1), ';')
    // Of several tables, the category and its consent come after the page's own columns.
    const own = (cells: string[] = []) => cells.slice(0, titles.length)
    expect(own(header)).toEqual(titles)
    expect(rows.map(own).map(inLowerCase)).toEqual(tables.flatMap((table) => table.rows.map(inLowerCase)))
  })

  it.each(REAL_CHARTERS)('$file is rendered with its own words', (charter) => {
    const { words, register } = rebuiltCharter(charter)
    const page = parse(renderHtml(assembleCharter(register)))
    page.querySelectorAll('h1, section[aria-labelledby]').forEach((element) => element.remove())
    expect(wordsOf(page.querySelector('article'))).toBe(words)
  })
})

const inLowerCase = (cells: string[]) => cells.map((cell) => cell.toLowerCase())
