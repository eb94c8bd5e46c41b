import type { Charter } from './charter.ts'
import { alternatesToHtml } from './languagesToHtml.ts'
import { headToHtml } from './pageNotesToHtml.ts'
import { renderArticles } from './renderFragment.ts'
import { typesetCharter } from './typesetCharter.ts'
import { escapeHtml, langAttribute } from '../kit/html.ts'
import { joinLines } from '../kit/joinLines.ts'
import { STYLE_SHEET } from './styleSheet.ts'

/** Renders the charter as a whole page. Anchors: `section-ID`, `category-ID`, `cookie-ID`. */
export function renderHtml(charter: Charter): string {
  return frameArticle(charter, renderArticles(charter).page)
}

/** Renders the page around its article, for a caller that needs the fragment too. */
export function frameArticle(charter: Charter, article: string): string {
  const typeset = typesetCharter(charter)
  return renderPage(charter.language, pageTitle(charter), article, {
    head: headToHtml(typeset),
    links: alternatesToHtml(charter),
    titleLang: charter.titleLang,
  })
}

/** The title of a page names its subject and its site (RGAA 8.6). */
function pageTitle({ title, platformName }: Charter): string {
  return title.includes(platformName) ? title : `${title} – ${platformName}`
}

interface Frame {
  /** Above the article. */
  head?: readonly string[]
  /** Links of the document itself. */
  links?: readonly string[]
  titleLang?: string | undefined
}

/**
 * Renders a whole HTML document around `content`, below `head`. It is readable without styles, printable, has no script and fetches
 * nothing. Its style element holds STYLE_SHEET only, so that a Content-Security-Policy can allow it by its hash.
 */
export function renderPage(
  language: string,
  title: string,
  content: string,
  { head = [], links = [], titleLang }: Frame = {},
): string {
  return joinLines([
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title${langAttribute(titleLang)}>${escapeHtml(title)}</title>`,
    ...links,
    `<style>${STYLE_SHEET}</style>`,
    '</head>',
    '<body>',
    ...head,
    '<main>',
    content,
    '</main>',
    '</body>',
    '</html>',
    '',
  ])
}
