import { useState } from 'react'
import { usePerson } from './session/session.tsx'

/**
 * Holds a text that is typed and not sent yet, in the session storage of this tab: it survives leaving the page. The
 * text is `initial` until the user types, and again after `clear`.
 */
export function useTabDraft(
  name: string,
  initial = '',
): [typed: string, store: (typed: string) => void, clear: () => void] {
  const key = `${name}, of person ${usePerson()?.id}`
  const [typed, setTyped] = useState(() => sessionStorage.getItem(key) ?? initial)
  const store = (next: string) => {
    setTyped(next)
    if (next === initial) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, next)
  }
  return [typed, store, () => store(initial)]
}
