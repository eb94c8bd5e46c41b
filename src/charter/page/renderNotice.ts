import { escapeAttribute, escapeHtml } from '../kit/html.ts'
import type { Language } from '../kit/language.ts'
import { renderPage } from './renderHtml.ts'

export interface NoticeLink {
  text: string
  href: string
}

/** Renders a page that explains in a sentence why an address has no charter, with links to the existing ones. */
export function renderNotice(
  language: Language,
  title: string,
  sentence: string,
  links: readonly NoticeLink[],
): string {
  const items = links.map(
    ({ text, href }) => `<li><a href="${escapeAttribute(href)}">${escapeHtml(text)}</a></li>`,
  )
  return renderPage(
    language,
    title,
    [
      '<article class="charter">',
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(sentence)}</p>`,
      ...(items.length > 0 ? ['<ul>', ...items, '</ul>'] : []),
      '</article>',
    ].join('\n'),
  )
}
