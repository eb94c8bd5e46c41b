import type { Language } from '#charter/kit/language.ts'
import { renderNotice } from '#charter/page/renderNotice.ts'
import { words } from '#charter/words/words.ts'
import { charterAddress, VERSIONS_ADDRESS } from '#charter/publication/charterAddress.ts'
import { PUBLIC_HEADERS, publicPolicy } from './charterHeaders.ts'

type Notice = 'nothingHere' | 'unpublished' | 'noSuchVersion' | 'notYetOnline' | 'malformedDate'

/** Answers with a page that says why there is no charter at an address, with links to the nearest versions. */
export function answerNotice(
  status: 400 | 404,
  language: Language,
  notice: Notice,
  nearest: readonly number[],
): Response {
  const { page } = words(language)
  const links = nearest.map((number) => ({
    text: `${page.nearest} ${page.version.toLowerCase()} ${number}`,
    href: charterAddress(number, 'html'),
  }))
  const others =
    nearest.length === 0
      ? []
      : [
          { text: page.seeCurrent, href: charterAddress(null, 'html') },
          { text: page.seeVersions, href: VERSIONS_ADDRESS },
        ]
  const html = renderNotice(language, page.notFound, page[notice], [...links, ...others])
  return new Response(html, {
    status,
    headers: {
      ...PUBLIC_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': publicPolicy(html, []),
      'cache-control': 'no-store',
    },
  })
}
