import { dayInFrance } from '#charter/kit/days.ts'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { checkRegister } from '#charter/findings/checkRegister.ts'
import type { ApiContext } from '../apiContext.ts'
import { findFrozenRegister } from '../versions.ts'
import { cacheLast } from '../cacheLast.ts'
import type { Store } from '../store.ts'

/** The findings of the draft, today. */
interface TodaysFindings {
  /** The day in France. */
  today: string
  /** The most urgent first. */
  findings: AnsweredFinding[]
}

export type ReadFindings = () => Promise<TodaysFindings>

/**
 * Returns a function that reads the findings of the draft. Every screen shows them, so they are computed once for each
 * head of the history and each day in France: nothing else changes them.
 */
export function createFindingsReader({ store, now }: ApiContext): ReadFindings {
  const cached = cacheLast<TodaysFindings>()
  return async () => {
    const today = dayInFrance(now().toISOString())
    return cached(`${await store.headId()} ${today}`, () => findInDraft(store, today))
  }
}

// The note of the next version does not exist yet.
const EMPTY_NOTE = { note: '', newConsent: '' } as const

async function findInDraft(store: Store, today: string): Promise<TodaysFindings> {
  const versions = await store.archivedVersions()
  const online = await findFrozenRegister(store, versions.at(-1) ?? null)
  const inputs = { today, online, publishing: EMPTY_NOTE, versions }
  const [register, acceptances] = [await store.register(), await store.acceptances()]
  return { today, findings: checkRegister({ register, inputs, acceptances }) }
}
