import { http } from 'msw'
import { mockServer } from './mockServer.ts'

/** Answers a request for a full page of versions with the newest one only, as if a thousand others followed the rest. */
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
