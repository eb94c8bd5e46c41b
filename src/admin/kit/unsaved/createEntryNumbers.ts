import { isJsonObject } from '#api/isJsonObject.ts'

/** The numbers of the entries in the browser's history. */
export interface EntryNumbers {
  /** Notes the current entry. Called after each navigation. */
  follow: () => void
  /** Numbers no entry until the next call of `follow`. */
  rest: () => void
}

/**
 * Numbers the entries of the browser's history that the router has not made: those of an address typed or a bookmark opened
 * in this tab. The router holds a way back or forth by its length, the difference of two numbers; without one, it lets the
 * navigation pass unasked. Create it before the router: browsers call the listeners of `popstate` in the order in which they
 * were added, and the number must be there when the router's is called.
 */
export function createEntryNumbers(): EntryNumbers {
  let current: { number: number; href: string } | null = null

  function numberEntry(event: PopStateEvent) {
    if (current === null || readNumber() !== undefined) return
    const isSamePage = window.location.href === current.href
    // An address opened in a tab comes right after the current entry, or replaces it if it is the same.
    const number = isSamePage ? current.number : current.number + 1
    window.history.replaceState({ ...event.state, idx: number }, '')
    if (isSamePage) event.stopImmediatePropagation()
  }
  window.addEventListener('popstate', numberEntry, { capture: true })

  return {
    follow() {
      current = { number: readNumber() ?? 0, href: window.location.href }
    },
    rest() {
      current = null
    },
  }
}

/** The number that the router gave to the current entry; undefined if it gave none. */
function readNumber(): number | undefined {
  const state: unknown = window.history.state
  return isJsonObject(state) && typeof state.idx === 'number' ? state.idx : undefined
}
