import type { Context } from 'hono'

/** The query of the request's address, every parameter as often as it was given. */
export function parametersOf(c: Context): URLSearchParams {
  const { url } = c.req
  const start = url.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : url.slice(start))
}
