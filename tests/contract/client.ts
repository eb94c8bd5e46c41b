/** An answer, as far as the contract speaks of it. */
export interface Answer {
  status: number
  headers: Headers
  /** What the JSON stands for; the text itself where it is none. */
  body: unknown
}

export interface Client {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

const ORIGIN = 'http://localhost:3000'

/**
 * Speaks HTTP to whatever answers requests; a body that is a string is sent as it is, any other as JSON. `cookie`: the
 * header of that name, on every request.
 */
export function createClient(
  answer: (request: Request) => Response | Promise<Response>,
  cookie = '',
): Client {
  return {
    async send(method, path, body, headers = {}) {
      const request = new Request(`${ORIGIN}${path}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookie === '' ? {} : { cookie }),
          ...headers,
        },
        body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      })
      const response = await answer(request)
      const text = await response.text()
      const isJson = text !== '' && /\bjson\b/.test(response.headers.get('content-type') ?? '')
      const read: unknown = isJson ? JSON.parse(text) : text
      return { status: response.status, headers: response.headers, body: read }
    },
  }
}
