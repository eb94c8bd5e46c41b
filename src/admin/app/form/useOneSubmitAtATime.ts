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
