import { instantInWords } from '../words/dayInWords.ts'
import type { Language } from '../kit/language.ts'
import { charterAddress } from './charterAddress.ts'
import type { Publication } from './publication.ts'
import { words } from '../words/words.ts'
import { renderPage } from '../page/renderHtml.ts'

/**
 * Renders the public list of versions, newest first: the date of each, the SHA-256 of its page, and the entry of the
 * register's history before it. A copy of this list proves later whether the history was rewritten. The publisher and
 * the reason are not published.
 */
export function renderVersions(language: Language, versions: readonly Publication[]): string {
  const { page } = words(language)
  return renderPage(
    language,
    page.versions,
    [
      '<article class="charter">',
      `<h1>${page.versions}</h1>`,
      `<p>${page.versionsIntro}</p>`,
      `<p><a href="${charterAddress(null, 'html')}">${page.seeCurrent}</a></p>`,
      ...versions.map((version, index) => versionToHtml(version, index === 0, language)),
      '</article>',
    ].join('\n'),
  )
}

function versionToHtml(
  { number, at, sha256, head }: Publication,
  isOnline: boolean,
  language: Language,
): string {
  const { page } = words(language)
  return [
    '<section>',
    `<h2><a href="${charterAddress(number, 'html')}">${page.version} ${number}</a>${isOnline ? ` (${page.online})` : ''}</h2>`,
    `<p>${page.publishedAt} <time datetime="${at}">${instantInWords(at, language)}</time></p>`,
    `<p>${page.fingerprint} <code>${sha256.html}</code></p>`,
    `<p>${page.history} <code>${head.id}:${head.hash}</code></p>`,
    '</section>',
  ].join('\n')
}
