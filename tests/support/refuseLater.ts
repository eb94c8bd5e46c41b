import { http, HttpResponse } from 'msw'
import { expectComplaint } from './expectComplaint.ts'
import { mockServer } from './mockServer.ts'

/** Makes the server refuse a request (500), but only when `answer` is called: a test can act in the meantime. */
export function refuseLater(method: 'post' | 'delete', path: string): { answer: () => void } {
  expectComplaint(/status: 500/)
  const { promise, resolve } = Promise.withResolvers<Response>()
  mockServer.use(http[method](path, () => promise))
  return { answer: () => resolve(HttpResponse.json({}, { status: 500 })) }
}
