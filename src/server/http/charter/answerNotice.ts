import type { Language } from '#charter/kit/language.ts'
import { renderNotice } from '#charter/page/renderNotice.ts'
import { words } from '#charter/words/words.ts'
import { versionsAddress } from '#charter/page/versionsAddress.ts'
import { charterAddress } from '#charter/publication/charterAddress.ts'
import { PUBLIC_HEADERS, publicPolicy } from './charterHeaders.ts'

export type Notice =
  | 'nothingHere'
  | 'unpublished'
  | 'noSuchVersion'
  | 'notYetOnline'
  | 'malformedDate'
  | 'malformedVariant'
  | 'busy'

/** In how many seconds it is worth trying again. */
const RETRY_SECONDS = 5

/** Answers with a page that says why there is no charter at an address, with links to the nearest versions. */
export function answerNotice(
  status: 400 | 404 | 503,
  { language, slug }: { language: Language; slug: string | undefined },
  notice: Notice,
  nearest: readonly number[],
): Response {
  const { page } = words(language)
  const links = nearest.map((number) => ({
    text: `${page.nearest} ${page.version.toLowerCase()} ${number}`,
    href: charterAddress(number, 'html', slug),
  }))
  const others =
    nearest.length === 0
      ? []
      : [
          { text: page.seeCurrent, href: charterAddress(null, 'html', slug) },
          { text: page.seeVersions, href: versionsAddress(slug) },
        ]
  const html = renderNotice(language, status === 503 ? page.notNow : page.notFound, page[notice], [
    ...links,
    ...others,
  ])
  return new Response(html, {
    status,
    headers: {
      ...PUBLIC_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': publicPolicy(html, []),
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': String(RETRY_SECONDS) } : {}),
    },
  })
}
