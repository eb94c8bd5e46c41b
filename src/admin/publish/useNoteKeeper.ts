import { usePerson } from '../app/session/SessionContext.ts'

interface NoteKeeper {
  /** What was typed and not published; '' when there is nothing. */
  read: () => string
  keep: (note: string) => void
}

/** Keeps a note in this tab until it is published: one leaves the page to correct a record, and comes back. */
export function useNoteKeeper(): NoteKeeper {
  const key = `note for the next version, of person ${usePerson()?.id}`
  return {
    read: () => sessionStorage.getItem(key) ?? '',
    keep(note) {
      if (note === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, note)
    },
  }
}
