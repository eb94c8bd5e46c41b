import { SECURITY_HEADERS } from '#server/http/policies.ts'

export const PLAIN_HEADERS = { ...SECURITY_HEADERS, 'cache-control': 'no-store' }

/** Answers with a few words of plain text, in English, for requests that no screen sends. */
export function textResponse(status: number, text: string): Response {
  return new Response(text, { status, headers: PLAIN_HEADERS })
}
