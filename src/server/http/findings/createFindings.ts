import { dayInFrance } from '#charter/kit/days.ts'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { checkRegister } from '#charter/findings/checkRegister.ts'
import type { ApiContext } from '../apiContext.ts'
import { registerOfVersion } from '../versions.ts'
import { cacheLast } from '../cacheLast.ts'
import type { Store } from '../store.ts'

/** What is found in the draft today. */
interface FoundToday {
  /** The day in France. */
  today: string
  /** The most urgent first. */
  findings: AnsweredFinding[]
}

export type Find = () => Promise<FoundToday>

/**
 * Tells what is found in the draft. Every screen shows it, so it is worked out once for each state of the history and
 * each day in France: nothing else changes it.
 */
export function createFindings({ store, now }: ApiContext): Find {
  const cached = cacheLast<FoundToday>()
  return async () => {
    const today = dayInFrance(now().toISOString())
    return cached(`${await store.headId()} ${today}`, () => find(store, today))
  }
}

// What will be said of the next version is not known yet.
const NOTHING_SAID = { note: '', newConsent: '' } as const

async function find(store: Store, today: string): Promise<FoundToday> {
  const versions = await store.archivedVersions()
  const online = await registerOfVersion(store, versions.at(-1) ?? null)
  const inputs = { today, online, publishing: NOTHING_SAID, versions }
  const [register, acceptances] = [await store.register(), await store.acceptances()]
  return { today, findings: checkRegister({ register, inputs, acceptances }) }
}
