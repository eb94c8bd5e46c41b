import { useState } from 'react'
import { usePerson } from './session/session.tsx'

/**
 * What was typed of `what` and not sent, in this tab: one leaves the page, and comes back. `initial` is there until something
 * is typed, and again once that is forgotten.
 */
export function useTabDraft(
  what: string,
  initial = '',
): [typed: string, keep: (typed: string) => void, forget: () => void] {
  const key = `${what}, of person ${usePerson()?.id}`
  const [typed, setTyped] = useState(() => sessionStorage.getItem(key) ?? initial)
  const keep = (next: string) => {
    setTyped(next)
    if (next === initial) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, next)
  }
  return [typed, keep, () => keep(initial)]
}
