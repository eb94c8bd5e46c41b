import type { Charter } from './charter.ts'
import { renderFragment } from './renderFragment.ts'
import { escapeHtml } from '../kit/html.ts'
import type { Language } from '../kit/language.ts'
import { STYLE_SHEET } from './styleSheet.ts'

/** The charter as a page. Anchors: `section-ID`, `category-ID`, `cookie-ID`. */
export function renderHtml(charter: Charter): string {
  return frameFragment(charter, renderFragment(charter))
}

/** The page around the charter's own fragment. */
export function frameFragment(charter: Charter, fragment: string): string {
  return renderPage(charter.language, pageTitle(charter), fragment)
}

/** A page's title says what it is and whose (RGAA 8.6). */
function pageTitle({ title, platformName }: Charter): string {
  return title.includes(platformName) ? title : `${title} – ${platformName}`
}

/**
 * A whole HTML document around `content`: readable with styles off, printable, with no script and nothing fetched from
 * anywhere. Its style element holds STYLE_SHEET and nothing else, so that a Content-Security-Policy can name it by its
 * hash.
 */
export function renderPage(language: Language, title: string, content: string): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE_SHEET}</style>`,
    '</head>',
    '<body>',
    '<main>',
    content,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
