import { Link, useLocation } from 'react-router'
import { Button } from '@mui/material'
import { useText } from '../../i18n/useText.ts'

/** The data that the previous page hands to a form, in the navigation state (`location.state`). */
export interface FormArrival {
  /** The record has just been created. */
  isNew?: boolean
  /** The record created just before, in a series. */
  previous?: { name: string; path: string }
  /** The initial values of a new record: a copy of another, or the fields that a series shares. */
  values?: Record<string, unknown>
  /** The values are those of the form that led here, saved or not. */
  isCopy?: boolean
  /** The draft with what was typed while the record was being created. */
  draft?: string
  /** The address of the list of findings that led here, with its filters. */
  findings?: string
}

export function useFormArrival(): FormArrival {
  const location: { state: FormArrival | null } = useLocation()
  return location.state ?? {}
}

/** Leads back to the list of findings, with its filters. Shown only if the user came from that list. */
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
