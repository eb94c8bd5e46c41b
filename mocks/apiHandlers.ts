import { http, type HttpHandler } from 'msw/http'
import type { CharterPages } from '#server/http/charter/createCharterPages.ts'

interface Api {
  fetch(request: Request): Response | Promise<Response>
}

/**
 * Passes every request for the API and for the charter to the real ones, so that the mock cannot drift from the
 * server.
 */
export function apiHandlers(api: Api, charter: Pick<CharterPages, 'answer'>): HttpHandler[] {
  const published = ({ request }: { request: Request }) => charter.answer(request, new URL(request.url))
  return [
    http.all('*/api/*', ({ request }) => api.fetch(request)),
    ...['*/charte', '*/charte.*', '*/charte/*'].map((path) => http.get(path, published)),
  ]
}
