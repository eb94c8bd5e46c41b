import { useState } from 'react'
import { usePerson } from './session/SessionContext.ts'

/** What was typed of `what` and not sent, in this tab: one leaves the page, and comes back. */
export function useKept(what: string): [typed: string, keep: (typed: string) => void] {
  const key = keyOf(what, usePerson()?.id)
  const [typed, setTyped] = useState(() => sessionStorage.getItem(key) ?? '')
  return [
    typed,
    (next) => {
      setTyped(next)
      if (next === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, next)
    },
  ]
}

/** Forgets it, once it is sent. */
export function useForgetKept(whats: readonly string[]): () => void {
  const person = usePerson()?.id
  return () => {
    for (const what of whats) sessionStorage.removeItem(keyOf(what, person))
  }
}

function keyOf(what: string, person: number | undefined): string {
  return `${what}, of person ${person}`
}
