import { useLocation } from 'react-router'

/** What the page one comes from hands over to a form, in the history's state. */
export interface FormArrival {
  /** The record on this page has just been added to the register. */
  isNew?: boolean
  /** The record that was added before this one, in a series. */
  previous?: { name: string; path: string }
  /** What a new record starts with: a copy of another, or what a series has in common. */
  values?: Record<string, unknown>
  /** The list of findings that one came from, as it was filtered. */
  findings?: string
}

export function useFormArrival(): FormArrival {
  const location: { state: FormArrival | null } = useLocation()
  return location.state ?? {}
}
