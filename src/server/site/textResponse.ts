import { SECURITY_HEADERS } from '#server/http/policies.ts'

export const PLAIN_HEADERS = { ...SECURITY_HEADERS, 'cache-control': 'no-store' }

/** An answer for no person in particular: a few words as textResponse text. */
export function textResponse(status: number, text: string): Response {
  return new Response(text, { status, headers: PLAIN_HEADERS })
}
