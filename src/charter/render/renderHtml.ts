import type { Charter } from '../charter.ts'
import { escapeHtml } from '../escapeHtml.ts'
import { renderFragment } from './renderFragment.ts'
import { STYLE_SHEET } from './styleSheet.ts'

/**
 * The charter as a whole HTML document: readable with styles off, printable, with no script and nothing fetched
 * from anywhere. Its style element holds STYLE_SHEET and nothing else, so that a Content-Security-Policy can name
 * it by its hash. Anchors: `section-ID`, `category-ID`, `cookie-ID`.
 */
export function renderHtml(charter: Charter): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${charter.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(pageTitle(charter))}</title>`,
    `<style>${STYLE_SHEET}</style>`,
    '</head>',
    '<body>',
    '<main>',
    renderFragment(charter),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** A page's title says what it is and whose (RGAA 8.6). */
function pageTitle({ title, platformName }: Charter): string {
  return title.includes(platformName) ? title : `${title} – ${platformName}`
}
