import { ownLanguageName } from '../kit/charterLanguages.ts'
import { escapeHtml, langAttribute } from '../kit/html.ts'
import type { Language } from '../kit/language.ts'
import { renderPage } from '../page/renderHtml.ts'
import { words } from '../words/words.ts'
import { charterAddress } from './charterAddress.ts'

/** A charter that is online, as its version has it. */
export interface ListedCharter {
  /** Undefined for the first site. */
  slug: string | undefined
  platformName: string
  language: Language
  /** The tags of its further languages. */
  languages: readonly string[]
}

/** Renders the public list of the charters of all sites, by the names of their platforms, with the way to each of its languages. */
export function renderCharterList(charters: readonly ListedCharter[], language: Language): string {
  const { page } = words(language)
  const sorted = charters.toSorted((one, other) =>
    one.platformName.localeCompare(other.platformName, language),
  )
  return renderPage(
    language,
    page.charters,
    [
      '<article class="charter">',
      `<h1>${page.charters}</h1>`,
      ...(sorted.length === 0
        ? [`<p>${page.noCharter}</p>`]
        : [
            `<p>${page.chartersIntro}</p>`,
            '<ul>',
            ...sorted.map((charter) => charterToHtml(charter, language)),
            '</ul>',
          ]),
      '</article>',
    ].join('\n'),
  )
}

function charterToHtml({ slug, platformName, language, languages }: ListedCharter, around: Language): string {
  const other = language === around ? undefined : language
  const hreflang = other === undefined ? '' : ` hreflang="${other}"`
  const links = [
    `<a${langAttribute(other)}${hreflang} href="${charterAddress(null, 'html', slug)}">${escapeHtml(platformName)}</a>`,
    ...languages.map(
      (tag) =>
        `<a lang="${tag}" hreflang="${tag}" href="${charterAddress(null, 'html', slug, tag)}">${ownLanguageName(tag)}</a>`,
    ),
  ]
  return `<li>${links.join(' | ')}</li>`
}
