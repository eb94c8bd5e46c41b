import { http, HttpResponse } from 'msw'
import { expectComplaint } from './consoleGuard.ts'
import { mockServer } from './mockServer.ts'

/** Has the server refuse a request once `answer` is called: what a person does meanwhile can be told. */
export function refuseLater(method: 'post' | 'delete', path: string): { answer: () => void } {
  expectComplaint(/status: 500/)
  const { promise, resolve } = Promise.withResolvers<Response>()
  mockServer.use(http[method](path, () => promise))
  return { answer: () => resolve(HttpResponse.json({}, { status: 500 })) }
}
