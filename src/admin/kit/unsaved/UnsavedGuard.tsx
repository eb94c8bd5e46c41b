import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import { createContext, type ReactNode, use, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { type Location, useBlocker, useLocation } from 'react-router'
import type { EntryNumbers } from './createEntryNumbers.ts'

interface UnsavedGuardProps {
  entries: EntryNumbers
  children: ReactNode
}

/**
 * Asks before a navigation closes a form with unsaved changes, whichever way it comes: a link, Back and Forward, an
 * address typed in the tab. Before a reload and the closing of the tab the browser asks, in its own words. All forms share
 * this one guard, because the router asks one blocker only.
 */
export function UnsavedGuard({ entries, children }: UnsavedGuardProps) {
  const [forms] = useState(createUnsavedForms)
  const location = useLocation()
  useLayoutEffect(() => entries.follow(), [entries, location])
  useLayoutEffect(() => entries.rest, [entries])
  const left = useRef<readonly UnsavedForm[]>([])
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    left.current = forms.list().filter((form) => form.isClosedBy(nextLocation, currentLocation))
    return left.current.length > 0
  })

  function leave() {
    for (const form of left.current) form.discard()
    blocker.proceed?.()
  }

  return (
    <UnsavedFormsContext value={forms}>
      {children}
      <LeaveDialog isOpen={blocker.state === 'blocked'} onStay={() => blocker.reset?.()} onLeave={leave} />
    </UnsavedFormsContext>
  )
}

interface LeaveDialogProps {
  isOpen: boolean
  onStay: () => void
  onLeave: () => void
}

/** « Rester » has the focus, and Escape stays too: nothing is lost by a key that was pressed too soon. */
function LeaveDialog({ isOpen, onStay, onLeave }: LeaveDialogProps) {
  const text = useText()
  return (
    <Dialog
      open={isOpen}
      onClose={onStay}
      maxWidth="xs"
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
    >
      <DialogTitle id="leave-title">{text('app.leave.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText id="leave-text">{text('app.leave.text')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onLeave}>{text('app.leave.leave')}</Button>
        <Button ref={takeFocus} variant="contained" onClick={onStay}>
          {text('app.leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

// As autoFocus, and once more where StrictMode repeats effects and so gives the focus back to what was clicked.
const takeFocus = (button: HTMLButtonElement | null) => button?.focus()

/** A form with unsaved changes. */
interface UnsavedForm {
  /** Whether a navigation closes the form. */
  isClosedBy: (next: Location, current: Location) => boolean
  /** Called when the user gives up the changes. */
  discard: () => void
}

interface UnsavedForms {
  list: () => UnsavedForm[]
  /** Guards a form, until the returned function is called. */
  add: (form: UnsavedForm) => () => void
}

const UnsavedFormsContext = createContext<UnsavedForms | null>(null)

function createUnsavedForms(): UnsavedForms {
  const forms = new Set<UnsavedForm>()
  const askTheBrowser = (event: BeforeUnloadEvent) => event.preventDefault()
  return {
    list: () => [...forms],
    add(form) {
      forms.add(form)
      // Only while it is needed: some browsers keep no page with such a listener for the way back.
      window.addEventListener('beforeunload', askTheBrowser)
      return () => {
        forms.delete(form)
        if (forms.size === 0) window.removeEventListener('beforeunload', askTheBrowser)
      }
    },
  }
}

/** Guards the form that calls it while `isUnsaved`. Returns a function that stops that at once, before a navigation. */
export function useUnsaved(
  isUnsaved: boolean,
  { isClosedBy = isOtherPath, discard = doNothing }: Partial<UnsavedForm> = {},
): () => void {
  const forms = use(UnsavedFormsContext)
  if (!forms) throw new Error('useUnsaved needs an UnsavedGuard around it')
  const latest = useRef({ isClosedBy, discard })
  useLayoutEffect(() => {
    latest.current = { isClosedBy, discard }
  })
  const release = useRef(doNothing)
  useLayoutEffect(() => {
    if (!isUnsaved) return undefined
    release.current = forms.add({
      isClosedBy: (next, current) => latest.current.isClosedBy(next, current),
      discard: () => latest.current.discard(),
    })
    return release.current
  }, [isUnsaved, forms])
  const [releaseNow] = useState(() => () => release.current())
  return releaseNow
}

/** Whether a navigation leads to another page, and not only to a field or a filter of this one. */
export const isOtherPath = (next: Location, current: Location) => next.pathname !== current.pathname

const doNothing = (): void => undefined
