import { ownLanguageName } from '../kit/charterLanguages.ts'
import { dayInWords, exactInstantInWords } from '../words/dayInWords.ts'
import { escapeHtml } from '../kit/html.ts'
import type { Language } from '../kit/language.ts'
import { charterAddress } from './charterAddress.ts'
import type { EarlierPage } from './earlierPage.ts'
import { listFiles, parseFile, type Publication } from './publication.ts'
import { earlierPageWords } from '../words/earlierPage.ts'
import { words } from '../words/words.ts'
import { renderPage } from '../page/renderHtml.ts'

/** Whose versions they are. */
interface Versioned {
  language: Language
  slug: string | undefined
}

/**
 * Renders the public list of versions, newest first: when each went online, in the register's time zone, the SHA-256 of its page, and the entry of the
 * register's history before it. Last comes the page that is declared as version 0 (`earlier`). A copy of this list proves later whether the history was rewritten. The publisher and
 * the reason are not published.
 */
export function renderVersions(
  versions: readonly Publication[],
  earlier: EarlierPage | null,
  timeZone: string,
  { language, slug }: Versioned,
): string {
  const { page } = words(language)
  return renderPage(
    language,
    page.versions,
    [
      '<article class="charter">',
      `<h1>${page.versions}</h1>`,
      `<p>${page.versionsIntro}</p>`,
      `<p><a href="${charterAddress(null, 'html', slug)}">${page.seeCurrent}</a></p>`,
      ...versions.map((version, index) => versionToHtml(version, index === 0, timeZone, { language, slug })),
      ...(earlier === null ? [] : [earlierPageToHtml(earlier, timeZone, language)]),
      '</article>',
    ].join('\n'),
  )
}

function versionToHtml(
  { number, at, sha256, head }: Publication,
  isOnline: boolean,
  timeZone: string,
  { language, slug }: Versioned,
): string {
  const { page } = words(language)
  return [
    '<section>',
    `<h2><a href="${charterAddress(number, 'html', slug)}">${page.version} ${number}</a>${isOnline ? ` (${page.online})` : ''}</h2>`,
    `<p>${page.publishedAt} <time datetime="${at}">${escapeHtml(exactInstantInWords(at, timeZone, language))}</time></p>`,
    `<p>${page.fingerprint} <code>${sha256.html}</code></p>`,
    ...translationsToHtml(number, sha256, slug),
    `<p>${page.history} <code>${head.id}:${head.hash}</code></p>`,
    '</section>',
  ].join('\n')
}

/** The page of a version in each of its other languages, with its hash. */
function translationsToHtml(
  number: number,
  sha256: Publication['sha256'],
  slug: string | undefined,
): string[] {
  return listFiles({ sha256 }).flatMap((file) => {
    const { kind, language } = parseFile(file)
    if (kind !== 'html' || language === null) return []
    const href = charterAddress(number, 'html', slug, language)
    const link = `<a lang="${language}" hreflang="${language}" href="${href}">${ownLanguageName(language)}</a>`
    return [`<p>${link} <code>${sha256[file]}</code></p>`]
  })
}

/** The place of version 0 in the list: it has no page of its own, because its file is not for everybody. */
export const EARLIER_PAGE_ANCHOR = 'version-0'

/** What is declared of version 0. Who declared it, and how its file is called, is not published. */
function earlierPageToHtml(
  { firstDay, lastDay, at, sha256 }: EarlierPage,
  timeZone: string,
  language: Language,
): string {
  const words = earlierPageWords[language]
  const [first, last] = [firstDay, lastDay].map((day) => day && dayInWords(day, language))
  return [
    `<section id="${EARLIER_PAGE_ANCHOR}">`,
    `<h2>${words.title} (${words.notProved})</h2>`,
    `<p>${words.intro}</p>`,
    `<p>${escapeHtml(last ? words.between(first ?? '', last) : words.since(first ?? ''))}</p>`,
    `<p>${words.declared} <time datetime="${at}">${escapeHtml(exactInstantInWords(at, timeZone, language))}</time></p>`,
    `<p>${words.fingerprint} <code>${sha256}</code></p>`,
    '</section>',
  ].join('\n')
}
