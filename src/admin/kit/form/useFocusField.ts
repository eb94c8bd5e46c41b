import { type RefObject, useEffect } from 'react'
import { useLocation } from 'react-router'

/** Puts the keyboard on the field that the address names (`/sites/1?field=controller`), in the form around `inForm`. */
export function useFocusField(inForm: RefObject<HTMLElement | null>) {
  const { search, key } = useLocation()
  const field = new URLSearchParams(search).get('field')
  useEffect(() => {
    const form = inForm.current?.closest('form')
    return form && field ? focusField(form, field) : undefined
  }, [field, key, inForm])
}

/** Puts the keyboard on a field of `form`; what it gives takes that back, as long as it has not happened. */
export function focusField(form: HTMLFormElement, field: string): () => void {
  const input = inputOf(form, field)
  return input ? focusUnfolded(form, field, input) : focusOnceThere(form, field)
}

function focusUnfolded(form: HTMLFormElement, field: string, input: HTMLElement): () => void {
  unfold(input)
  // On the next frame: a folded part unfolds first, and the page has taken the focus that a navigation gives it.
  // By then a list of inputs may have been made anew, as its form got its values.
  const frame = requestAnimationFrame(() => (input.isConnected ? input : inputOf(form, field))?.focus())
  return () => cancelAnimationFrame(frame)
}

/** Waits for an input that depends on what the server has still to say, unless the keyboard goes elsewhere meanwhile. */
function focusOnceThere(form: HTMLFormElement, field: string): () => void {
  const observer = new MutationObserver(() => {
    const input = inputOf(form, field)
    if (!input) return
    stop()
    focusUnfolded(form, field, input)
  })
  const stop = () => {
    observer.disconnect()
    form.removeEventListener('focusin', stop)
  }
  observer.observe(form, { childList: true, subtree: true })
  form.addEventListener('focusin', stop)
  return stop
}

function inputOf(form: HTMLFormElement, field: string): HTMLElement | null {
  const named = [...form.querySelectorAll<HTMLInputElement>('[name]')].filter(({ name }) => name === field)
  const input = named.find(({ checked }) => checked) ?? named[0]
  // What Material UI shows of a list of choices is not the input that holds the value.
  if (input?.ariaHidden === 'true') return input.parentElement?.querySelector('[role="combobox"]') ?? null
  if (input) return input
  // A field made of several inputs bears its name itself.
  const group = [...form.querySelectorAll<HTMLElement>('[data-field]')].find(
    ({ dataset }) => dataset.field === field,
  )
  return group?.querySelector('input:checked') ?? group?.querySelector('input, [contenteditable]') ?? null
}

function unfold(input: HTMLElement) {
  const part = input.closest('[role="region"]')
  const title = part && document.getElementById(part.getAttribute('aria-labelledby') ?? '')
  if (title?.ariaExpanded === 'false') title.click()
}
