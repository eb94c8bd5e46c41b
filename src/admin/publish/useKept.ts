import { useState } from 'react'
import { usePerson } from '../app/session/SessionContext.ts'

/** What is said of the next version before it is published: why it is, and whether consent has to be asked again. */
export type Kept = 'note' | 'newConsent'

/** What was typed and not published, in this tab: one leaves the page to correct a record, and comes back. */
export function useKept(what: Kept): [typed: string, keep: (typed: string) => void] {
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

/** Forgets it, once it is published. */
export function useForgetKept(): () => void {
  const person = usePerson()?.id
  return () => {
    for (const what of ['note', 'newConsent'] as const) sessionStorage.removeItem(keyOf(what, person))
  }
}

function keyOf(what: Kept, person: number | undefined): string {
  return `${what} for the next version, of person ${person}`
}
