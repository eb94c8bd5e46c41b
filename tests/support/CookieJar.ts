interface Api {
  fetch(request: Request): Response | Promise<Response>
}

/** Stores cookies and sends them back, as a browser does and MSW does not. */
export class CookieJar {
  #cookies = new Map<string, string>()

  /** Stores the cookie of a `Set-Cookie` header, or one pair of a `Cookie` header. */
  keep(header: string): void {
    const [pair = ''] = header.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }

  empty(): void {
    this.#cookies.clear()
  }

  /** The `Cookie` header of a request. */
  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Sends a request with the cookies, and stores those of the response. */
  async through(request: Request, api: Api): Promise<Response> {
    const headers = new Headers(request.headers)
    headers.set('cookie', this.header())
    const answer = await api.fetch(new Request(request, { headers }))
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie)
    return answer
  }
}
