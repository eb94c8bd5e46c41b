import type { Charter } from './charter.ts'
import { renderFragment } from './renderFragment.ts'
import { escapeHtml } from '../kit/html.ts'
import type { Language } from '../kit/language.ts'
import { STYLE_SHEET } from './styleSheet.ts'

/** Renders the charter as a whole page. Anchors: `section-ID`, `category-ID`, `cookie-ID`. */
export function renderHtml(charter: Charter): string {
  return frameFragment(charter, renderFragment(charter))
}

/** Renders the page around the fragment of its charter, for a caller that needs both. */
export function frameFragment(charter: Charter, fragment: string): string {
  return renderPage(charter.language, pageTitle(charter), fragment)
}

/** The title of a page names its subject and its site (RGAA 8.6). */
function pageTitle({ title, platformName }: Charter): string {
  return title.includes(platformName) ? title : `${title} – ${platformName}`
}

/**
 * Renders a whole HTML document around `content`. It is readable without styles, printable, has no script and fetches
 * nothing. Its style element holds STYLE_SHEET only, so that a Content-Security-Policy can allow it by its hash.
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
