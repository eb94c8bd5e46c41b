import { type RefObject, useEffect, useRef } from 'react'
import { useFormState } from 'react-hook-form'

/**
 * Lets no second submit through before the first is over: pressed twice, the button would write twice. Disabling it is
 * not enough, the second press comes before React has drawn it so.
 */
export function useOneSubmitAtATime(inForm: RefObject<HTMLElement | null>) {
  const { isSubmitting, submitCount } = useFormState()
  const isUnderWay = useRef(false)

  const submitsOver = isSubmitting ? null : submitCount
  useEffect(() => {
    if (submitsOver !== null) isUnderWay.current = false
  }, [submitsOver])

  useEffect(() => {
    const form = inForm.current?.closest('form')
    function letThroughOnce(event: SubmitEvent) {
      if (isUnderWay.current) {
        event.preventDefault()
        event.stopPropagation()
      }
      isUnderWay.current = true
    }
    form?.addEventListener('submit', letThroughOnce, { capture: true })
    return () => form?.removeEventListener('submit', letThroughOnce, { capture: true })
  }, [inForm])
}

/** Ctrl+S, or ⌘S on a Mac, saves the form inside `container`, unless one is typing in another form or in a dialog. */
export function useSaveShortcut(container: RefObject<HTMLElement | null>) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's'
      if (!isShortcut) return
      event.preventDefault()
      const form = container.current?.querySelector('form')
      const around = event.target instanceof Element ? event.target.closest('form, [role="dialog"]') : null
      if (!around || around === form) form?.requestSubmit()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [container])
}

/** After an attempt to save that found errors, puts the keyboard on the first field to correct. */
export function useFocusFirstError(inForm: RefObject<HTMLElement | null>) {
  const { submitCount, isSubmitting, errors } = useFormState()
  const hasFailed = !isSubmitting && Object.keys(errors).length > 0
  const failedSubmit = hasFailed ? submitCount : 0
  useEffect(() => {
    if (failedSubmit === 0) return undefined
    // On the next frame: a folded part that holds an error unfolds first.
    const frame = requestAnimationFrame(() => {
      inForm.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [failedSubmit, inForm])
}
