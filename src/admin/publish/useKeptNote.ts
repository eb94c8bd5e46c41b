import { useState } from 'react'
import { usePerson } from '../app/session/SessionContext.ts'

/** The note being typed, kept until it is published: one leaves this page to correct a record, and comes back. */
export function useKeptNote(): [note: string, keepNote: (note: string) => void] {
  const key = `note for the next version, of person ${usePerson()?.id}`
  const [note, setNote] = useState(() => sessionStorage.getItem(key) ?? '')

  function keepNote(typed: string) {
    setNote(typed)
    if (typed === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, typed)
  }

  return [note, keepNote]
}
