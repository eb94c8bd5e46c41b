import type { Cell, Charter } from './charter.ts'

const ORIGIN = /^https?:\/\/[^/?#]+/i

/**
 * The link to withdraw consent for a page that is not one of the platform's: there, a path or `#cookies` leads nowhere
 * before the platform's address stands in front of it. The fragment, which is pasted into the platform, needs none.
 */
export function completeWithdrawal({ withdrawal, platformUrl }: Charter): Cell {
  const { text, href } = withdrawal
  const [origin] = ORIGIN.exec(platformUrl) ?? []
  if (href === undefined || origin === undefined) return withdrawal
  if (href.startsWith('/')) return { text, href: origin + href }
  if (!href.startsWith('#')) return withdrawal
  const [page = ''] = platformUrl.split('#', 1)
  return { text, href: (page === origin ? `${page}/` : page) + href }
}
