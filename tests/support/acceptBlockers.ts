import { z } from 'zod'
import { addPeriod } from '#charter/lifetime/compare.ts'
import { dayAt, DEFAULT_TIME_ZONE } from '#charter/kit/days.ts'
import type { RunningServer } from './startServer.ts'

/**
 * Sends a request as a person who may publish: a GET, or a POST if there is a body. Resolves with the body of a
 * successful response.
 */
export type Ask = (path: string, body?: object) => Promise<string>

const findingsSchema = z.array(
  z.object({ rule: z.string(), resource: z.string(), recordId: z.number(), aspect: z.string() }),
)
const BLOCKERS = encodeURIComponent(JSON.stringify({ severity: 'blocker', isAccepted: false }))

/** Accepts all findings that block publishing, for three months. */
export async function acceptBlockersBy(ask: Ask, now = new Date()): Promise<void> {
  const found = await ask(`/api/findings?filter=${BLOCKERS}&range=[0,999]`)
  const answer = {
    reason: 'Le prestataire est interrogé.',
    until: addPeriod(dayAt(now.toISOString(), DEFAULT_TIME_ZONE), 'P3M'),
  }
  for (const { rule, resource, recordId, aspect } of findingsSchema.parse(JSON.parse(found)))
    await ask('/api/findings/accept', { rule, resource, recordId, aspect, ...answer })
}

/** Accepts all blockers on a running server. */
export async function acceptBlockers({ url, signIn }: Pick<RunningServer, 'url' | 'signIn'>): Promise<void> {
  const headers = { 'content-type': 'application/json', cookie: await signIn() }
  await acceptBlockersBy(async (path, body) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(url + path, { headers, ...sent })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return text
  })
}
