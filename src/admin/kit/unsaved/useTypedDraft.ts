import { useState } from 'react'
import { usePerson } from '../session/session.tsx'
import { useDrafts } from './drafts.ts'
import { useUnsaved } from './UnsavedGuard.tsx'

/** Texts that are typed and not sent yet, such as the note of a version. */
export interface TypedDraft<Texts> {
  typed: Texts
  change: (part: Partial<Texts>) => void
  /** Empties the fields and removes the draft: the texts are sent, or given up. */
  clear: () => void
  /** The instant of the draft that the texts come from, ISO 8601; null if they were typed since the page opened. */
  keptAt: string | null
}

/**
 * Holds the texts of a small form in a draft called `name`, so that they are there when the page is opened again. They are
 * `initial` until the user types. Where the browser cannot keep them, the form asks before it is left.
 */
export function useTypedDraft<Texts extends Readonly<Record<string, string>>>(
  name: string,
  initial: Texts,
): TypedDraft<Texts> {
  const drafts = useDrafts()
  const person = usePerson()?.id ?? 0
  const [found] = useState(() => drafts.list(person, name)[0])
  const [state, setState] = useState(() => ({
    typed: { ...initial, ...pickTexts(found?.values ?? {}, initial) },
    keptAt: found?.at ?? null,
    isKept: true,
  }))
  const hasTyped = Object.keys(initial).some((field) => state.typed[field] !== initial[field])
  useUnsaved(hasTyped && !state.isKept)

  function clear() {
    drafts.remove(person, name)
    setState({ typed: initial, keptAt: null, isKept: true })
  }

  return {
    typed: state.typed,
    keptAt: hasTyped ? state.keptAt : null,
    change(part) {
      const typed = { ...state.typed, ...part }
      const changed = Object.entries(typed).filter(([field, value]) => value !== initial[field])
      if (changed.length === 0) return clear()
      const values = Object.fromEntries(changed)
      const isKept = drafts.keep(person, { id: name, form: name, base: {}, values })
      setState({ typed, keptAt: state.keptAt, isKept })
    },
    clear,
  }
}

function pickTexts(values: Readonly<Record<string, unknown>>, initial: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => field in initial && typeof value === 'string'),
  )
}
