import { z } from 'zod'
import type { HeavyWork } from '#server/http/heavy/heavyWork.ts'
import type { OpenStore } from '#server/storage/createStore.ts'

const answerSchema = z.object({
  now: z.object({ blocker: z.number(), warning: z.number(), advice: z.number(), accepted: z.number() }),
})

export type FindingCounts = z.infer<typeof answerSchema>['now']

/** To check a large register takes seconds: it is not done more often, in milliseconds. */
const INTERVAL = 300_000

/** Nobody: a reader whose requests wait behind those of people. */
const WATCHER = {
  id: 0,
  name: '',
  email: '',
  role: 'reader',
  language: 'fr',
  sessionId: 0,
  siteIds: null,
} as const

interface CountingParts {
  store: Pick<OpenStore, 'headId'>
  heavy: HeavyWork
  /** Returns monotonic milliseconds. */
  clock: () => number
}

/**
 * Returns a function that gives the findings of the draft as they were last counted, null before that, and has them
 * counted anew, beside all requests, where the register has changed since.
 */
export function createFindingCounts({
  store,
  heavy,
  clock,
}: CountingParts): () => Promise<FindingCounts | null> {
  let counts: FindingCounts | null = null
  let counted = { headId: -1, at: -Infinity }

  async function count(): Promise<void> {
    const url = 'http://localhost/api/findings/counts'
    const answer = await heavy.answer({ url, person: WATCHER }, AbortSignal.timeout(INTERVAL))
    if (answer.kind === 'ok') counts = answerSchema.parse(await answer.response.json()).now
  }

  return async () => {
    const headId = await store.headId()
    if (headId !== counted.headId && clock() - counted.at >= INTERVAL) {
      counted = { headId, at: clock() }
      // The next reading has them; what failed is tried again after the interval.
      void count().catch(() => {
        counted.headId = -1
      })
    }
    return counts
  }
}
