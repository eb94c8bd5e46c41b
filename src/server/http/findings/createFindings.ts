import { dayInFrance } from '#charter/calendar/dayInFrance.ts'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { checkRegister } from '#charter/findings/checkRegister.ts'
import type { ApiContext } from '../apiContext.ts'
import type { Store } from '../store.ts'

/** What is found in the draft today. */
export interface FoundToday {
  /** The day in France. */
  today: string
  /** The most urgent first. */
  findings: AnsweredFinding[]
}

/**
 * Tells what is found in the draft. Every screen shows it, so it is worked out once for each state of the history and
 * each day in France: nothing else changes it.
 */
export function createFindings({ store, now }: ApiContext): () => Promise<FoundToday> {
  let known: { key: string; found: Promise<FoundToday> } | null = null
  return async () => {
    const today = dayInFrance(now().toISOString())
    const key = `${await store.headId()} ${today}`
    if (known?.key !== key) known = { key, found: find(store, today) }
    try {
      return await known.found
    } catch (error) {
      known = null
      throw error
    }
  }
}

// What will be said of the next version is not known yet.
const NOTHING_SAID = { note: '', newConsent: '' } as const

async function find(store: Store, today: string): Promise<FoundToday> {
  const versions = await store.keptVersions()
  const last = versions.at(-1)
  const frozen = last && (await store.frozenRegister(last.number))
  const online = frozen?.kind === 'ok' ? frozen.register : null
  const circumstances = { today, online, publishing: NOTHING_SAID, versions }
  const [register, acceptances] = [await store.register(), await store.acceptances()]
  return { today, findings: checkRegister({ register, circumstances, acceptances }) }
}
