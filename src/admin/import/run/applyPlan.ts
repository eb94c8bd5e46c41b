import { HttpError } from 'react-admin'
import type { ImportStatus, OnConflict } from '#api/imports.ts'
import { parseProblem } from '../../kit/server/problem.ts'
import type { ImportRequests } from './importRequests.ts'
import { type ImportState, isOtherPlan } from './importState.ts'

interface ApplyParts {
  onConflict: OnConflict
  requests: ImportRequests
  /** Ends the waiting, not the writing. */
  signal: AbortSignal
  state: () => ImportState
  set: (part: Partial<ImportState>) => void
  onWritten: () => void
}

const POLL_MS = 400

/**
 * Writes the plan that is shown. What was chosen since goes into the plan first: if anything else in it turns out otherwise, it
 * is shown, and nothing is written. An answer that does not come says nothing: the server is asked until it tells how it ended.
 */
export async function applyPlan(parts: ApplyParts): Promise<void> {
  const { onConflict, requests, signal, state, set, onWritten } = parts
  const shown = state().planned
  if (!shown) return
  const { choices, siteIds, plannedWith } = state()
  set({
    applying: { progress: null, isCancelling: false, isUncertain: false },
    error: null,
    conflicts: null,
    isCancelled: false,
    isChangedSince: false,
  })
  try {
    let planned = shown
    if (JSON.stringify(choices) !== JSON.stringify(plannedWith)) {
      planned = await requests.planAnew(shown.id, { siteIds: [...siteIds], choices })
      if (signal.aborted) return
      set({ planned, plannedWith: choices })
      if (isOtherPlan(planned.plan, shown.plan)) return set({ applying: null, isChangedSince: true })
    }
    const status = await write(planned.id, planned.planSha256)
    if (signal.aborted || status === null) return
    set({ done: status, applying: null })
    onWritten()
  } catch (error) {
    if (!signal.aborted) set({ applying: null, ...refusalOf(error) })
  }

  /** Null if it was not written. */
  async function write(id: number, sha256: string): Promise<ImportStatus | null> {
    const watching = watch(id)
    try {
      return await requests.apply(id, sha256, onConflict)
    } catch (error) {
      if (!isUnanswered(error)) throw error
      const status = await waitForEnd(id)
      if (status.state !== 'planned') return status
      throw error
    } finally {
      watching.abort()
    }
  }

  /** Shows how far it is. */
  function watch(id: number): AbortController {
    const ended = new AbortController()
    const look = async () => {
      while (!ended.signal.aborted && !signal.aborted) {
        await wait(POLL_MS)
        if (ended.signal.aborted) return
        const status = await requests.readStatus(id).catch(() => null)
        const { applying } = state()
        if (!ended.signal.aborted && applying && status?.progress)
          set({ applying: { ...applying, progress: status.progress } })
      }
    }
    void look()
    return ended
  }

  async function waitForEnd(id: number): Promise<ImportStatus> {
    for (;;) {
      const status = await requests.readStatus(id).catch((error: unknown) => {
        if (!isUnanswered(error)) throw error
        return null
      })
      if (signal.aborted) throw new Error('The page was left.')
      if (status !== null && status.state !== 'applying') return status
      const { applying } = state()
      if (applying) set({ applying: { ...applying, isUncertain: status === null } })
      await wait(POLL_MS)
    }
  }
}

/** Whether nobody knows what became of a request. */
function isUnanswered(error: unknown): boolean {
  return error instanceof HttpError && parseProblem(error) === null
}

function refusalOf(error: unknown): Partial<ImportState> {
  const problem = parseProblem(error)
  switch (problem?.type) {
    case 'urn:registre:importConflicts': {
      const named = problem.conflicts ?? []
      return { conflicts: { named, count: Number(problem.args?.count ?? named.length) } }
    }
    case 'urn:registre:importCancelled':
      return { isCancelled: true }
    default:
      return { error }
  }
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
