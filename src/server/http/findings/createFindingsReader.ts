import { dayAt } from '#charter/kit/days.ts'
import type { Acceptance, AnsweredFinding } from '#charter/findings/acceptance.ts'
import { checkRegister } from '#charter/findings/checkRegister.ts'
import { statementOf } from '#charter/findings/finding.ts'
import { byUrgency } from '#charter/findings/findFindings.ts'
import { viewSite, type WholeRegister } from '#charter/register/wholeRegister.ts'
import type { ApiContext } from '../apiContext.ts'
import { findFrozenRegister } from '../versions.ts'
import { cacheLast } from '../cacheLast.ts'
import type { Store } from '../store.ts'
import { NoSuchSite } from '../storeErrors.ts'

/** The findings of the draft, today. */
export interface TodaysFindings {
  /** The day in the register's time zone. */
  today: string
  /** The id of the history's last entry when they were read; they hold as long as it is the last. */
  headId: number
  /** The most urgent first. */
  findings: SitedFinding[]
}

/** A finding with the sites on whose charter it is; without them where there is one site. */
export interface SitedFinding extends AnsweredFinding {
  siteIds?: number[]
}

export type ReadFindings = () => Promise<TodaysFindings>

/**
 * Returns a function that reads the findings of the draft of every site. Every screen shows them, so they are computed once
 * for each head of the history and each day of the register: nothing else changes them.
 */
export function createFindingsReader({ store, now }: ApiContext): ReadFindings {
  const cached = cacheLast<TodaysFindings>()
  return async () => {
    const today = dayAt(now().toISOString(), await store.timeZone())
    const headId = await store.headId()
    return cached(`${headId} ${today}`, () => findInDraft(store, today, headId))
  }
}

async function findInDraft(store: Store, today: string, headId: number): Promise<TodaysFindings> {
  const [whole, acceptances] = [await store.wholeRegister(), await store.acceptances()]
  const [only, ...others] = whole.sites
  if (only !== undefined && others.length === 0)
    return {
      today,
      headId,
      findings: await findOnSite(store, { whole, siteId: only.id, today, acceptances }),
    }
  const found = new Map<string, SitedFinding & { siteIds: number[] }>()
  /** What is one object of all sites needs no key to be known again. */
  const shared = new Map<AnsweredFinding, number[]>()
  for (const { id: siteId, archived } of whole.sites) {
    // Nothing of an archived site is published any more.
    if (archived === 'yes') continue
    for (const finding of await findOnSite(store, { whole, siteId, today, acceptances })) {
      const sites = shared.get(finding)
      if (sites !== undefined) {
        sites.push(siteId)
        continue
      }
      // What is less serious, or said otherwise, on another site is a finding of that site.
      const key = JSON.stringify([finding.id, finding.severity, statementOf(finding)])
      const known = found.get(key)
      const siteIds = known?.siteIds ?? []
      siteIds.push(siteId)
      if (known === undefined) found.set(key, { ...finding, siteIds })
      shared.set(finding, siteIds)
    }
  }
  return { today, headId, findings: byUrgency([...found.values()], whole) }
}

interface DraftOfSite {
  whole: WholeRegister
  siteId: number
  today: string
  acceptances: readonly Acceptance[]
}

// The note of the next version does not exist yet.
const EMPTY_NOTE = { note: '', newConsent: '' } as const

async function findOnSite(
  store: Store,
  { whole, siteId, today, acceptances }: DraftOfSite,
): Promise<AnsweredFinding[]> {
  const register = viewSite(whole, siteId)
  if (register === null) throw new NoSuchSite(siteId)
  const versions = await store.archivedVersions(siteId)
  const online = await findFrozenRegister(store, await store.lastPublication(siteId))
  const inputs = { today, online, publishing: EMPTY_NOTE, versions }
  return checkRegister({ register, inputs, acceptances })
}
