import { http } from 'msw'
import { mockServer } from './mockServer.ts'

/** Has a list of versions that asks for the most there may be answered by the newest alone, as if a thousand came since. */
export function answerNewestOnly(): void {
  mockServer.use(
    http.get('*/api/publications', ({ request }) => {
      const url = new URL(request.url)
      if (url.searchParams.get('range') !== '[0,999]' || request.url.includes('%22id%22')) return undefined
      url.searchParams.set('range', '[0,0]')
      return fetch(url)
    }),
  )
}
