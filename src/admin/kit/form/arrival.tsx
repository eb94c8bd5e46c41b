import { Link, useLocation } from 'react-router'
import { Button } from '@mui/material'
import { useText } from '../../i18n/useText.ts'

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

/** The way back to the list of findings, as it was filtered, for whoever came from it. */
export function BackToFindings() {
  const text = useText()
  const { findings } = useFormArrival()
  if (findings === undefined) return null
  return (
    <Button component={Link} to={findings}>
      {text('app.form.backToFindings')}
    </Button>
  )
}
