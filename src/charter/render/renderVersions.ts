import { instantInWords } from '../instantInWords.ts'
import type { Language } from '../language.ts'
import type { Publication } from '../publication/publication.ts'
import { words } from '../words/words.ts'
import { renderPage } from './renderPage.ts'

/**
 * The public list of versions, newest first: when each went online, its page's SHA-256, and the entry of the register's
 * history that it follows, so that whoever keeps this page can tell later whether any of it was rewritten. Who published
 * and why stays in the register.
 */
export function renderVersions(language: Language, versions: readonly Publication[]): string {
  const { page } = words(language)
  const headers = [page.version, page.publishedAt, page.fingerprint, page.history]
  return renderPage(
    language,
    page.versions,
    [
      '<article class="charter">',
      `<h1>${page.versions}</h1>`,
      `<p>${page.versionsIntro}</p>`,
      `<section class="table" tabindex="0" aria-label="${page.versions}">`,
      '<table>',
      `<caption>${page.versions}</caption>`,
      `<thead><tr>${headers.map((header) => `<th scope="col">${header}</th>`).join('')}</tr></thead>`,
      '<tbody>',
      ...versions.map((version) => rowOf(version, language)),
      '</tbody>',
      '</table>',
      '</section>',
      '</article>',
    ].join('\n'),
  )
}

function rowOf({ number, at, sha256, head }: Publication, language: Language): string {
  const { page } = words(language)
  const cells = [
    `<th scope="row"><a href="/charte/versions/${number}">${page.version} ${number}</a></th>`,
    `<td><time datetime="${at}">${instantInWords(at, language)}</time></td>`,
    `<td><code>${sha256.html}</code></td>`,
    `<td><code>${head.id}:${head.hash}</code></td>`,
  ]
  return `<tr>${cells.join('')}</tr>`
}
