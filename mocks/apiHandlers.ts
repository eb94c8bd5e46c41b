import { http, type HttpHandler } from 'msw/http'

interface Api {
  fetch(request: Request): Response | Promise<Response>
}

/** Hands every request for the API to the real one: a mock that can't drift from the server. */
export function apiHandlers(api: Api): HttpHandler[] {
  return [http.all('*/api/*', ({ request }) => api.fetch(request))]
}
