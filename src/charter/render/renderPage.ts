import { escapeHtml } from '../escapeHtml.ts'
import type { Language } from '../language.ts'
import { STYLE_SHEET } from './styleSheet.ts'

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
