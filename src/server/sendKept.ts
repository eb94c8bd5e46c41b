import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseBody, type KeptBody } from '#server/http/answerBytes.ts'

/** Sends a kept body without making a web-standard request and answer of it, which would take longer than all the rest. */
export function sendKept(kept: KeptBody, request: IncomingMessage, response: ServerResponse): void {
  const { headers: asked, method = 'GET' } = request
  const { status, headers, body } = chooseBody(kept, {
    method,
    ifNoneMatch: asked['if-none-match'] ?? null,
    ifModifiedSince: asked['if-modified-since'] ?? null,
    acceptEncoding: headerText(asked['accept-encoding']),
  })
  response.writeHead(status, headers).end(body ?? undefined)
}

function headerText(value: string | string[] | undefined): string | null {
  return value === undefined ? null : [value].flat().join()
}
