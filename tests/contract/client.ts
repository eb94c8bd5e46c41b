/** The parts of an answer that the contract covers. */
export interface Answer {
  status: number
  headers: Headers
  /** The parsed JSON, or the text when it is not JSON. */
  body: unknown
}

export interface Client {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

const ORIGIN = 'http://localhost:3000'

/**
 * Creates a client of a function that answers requests. A string, or bytes, are sent unchanged as the body, any
 * other value as JSON. `cookie` is the header of that name on every request.
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
        body: isRaw(body) ? body : JSON.stringify(body),
      })
      const response = await answer(request)
      const text = await response.text()
      const isJson = text !== '' && /\bjson\b/.test(response.headers.get('content-type') ?? '')
      const read: unknown = isJson ? JSON.parse(text) : text
      return { status: response.status, headers: response.headers, body: read }
    },
  }
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> | undefined {
  return body === undefined || typeof body === 'string' || body instanceof Uint8Array
}
