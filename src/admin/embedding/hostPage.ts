import { escapeHtml } from '#charter/kit/html.ts'
import type { Language } from '#charter/kit/language.ts'
import { HOST_STYLE_SHEET } from '#charter/page/styleSheet.ts'

/** A page of somebody else's site into which the charter was pasted. */
export function hostPage(fragment: string, language: Language, siteName: string): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(siteName)}</title><style>${HOST_STYLE_SHEET}</style></head>`,
    `<body><header>${escapeHtml(siteName)}</header><main>`,
    fragment,
    '</main></body></html>',
  ].join('\n')
}
