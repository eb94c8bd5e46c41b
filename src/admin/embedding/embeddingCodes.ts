import { publicAddress } from '../kit/sites.ts'
import { escapeAttribute, escapeHtml } from '#charter/kit/html.ts'

/** HTML of a frame with the charter, as wide as the page around it. `origin`: `https://cookies.example.fr`. */
export function renderFrameCode(origin: string, title: string): string {
  return [
    '<iframe',
    `  src="${origin}${publicAddress('html')}"`,
    `  title="${escapeAttribute(title)}"`,
    '  loading="lazy"',
    '  style="width: 100%; height: 80vh; border: 0"',
    '></iframe>',
  ].join('\n')
}

/** HTML of a link to the charter. */
export function renderLinkCode(origin: string, title: string): string {
  return `<a href="${origin}${publicAddress('html')}">${escapeHtml(title)}</a>`
}

/** JavaScript that reads the charter as JSON; the server allows it to any website (CORS). */
export function renderFetchCode(origin: string): string {
  return [
    `const answer = await fetch('${origin}${publicAddress('json')}')`,
    'const { number, publishedAt, charter } = await answer.json()',
  ].join('\n')
}
