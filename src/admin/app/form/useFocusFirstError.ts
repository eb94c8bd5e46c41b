import { type RefObject, useEffect } from 'react'
import { useFormState } from 'react-hook-form'

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
