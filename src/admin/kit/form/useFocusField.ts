import { type RefObject, useEffect } from 'react'
import { useLocation } from 'react-router'

/**
 * Focuses the field named in the address (`/sites/1?field=controller`), in the form that contains `element`; of a new record
 * otherwise its first field.
 */
export function useFocusField(element: RefObject<HTMLElement | null>, isNew: boolean) {
  const { search, key } = useLocation()
  const field = new URLSearchParams(search).get('field')
  useEffect(() => {
    const form = element.current?.closest('form')
    if (form && field) return focusField(form, field)
    const first = isNew ? form?.querySelector<HTMLElement>(FIRST_FIELD) : null
    return first ? focusOnNextFrame(() => first) : undefined
  }, [field, key, element, isNew])
}

const FIRST_FIELD = 'input:not([type="hidden"], [aria-hidden="true"]), textarea, [contenteditable="true"]'

// By then a folded part has unfolded, and the page has taken the focus that navigation gives it.
function focusOnNextFrame(find: () => HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => find()?.focus())
  return () => cancelAnimationFrame(frame)
}

/** Focuses a field of `form`. Returns a function that cancels this as long as it has not happened. */
export function focusField(form: HTMLFormElement, field: string): () => void {
  const input = findInput(form, field)
  return input ? unfoldAndFocus(form, field, input) : focusWhenMounted(form, field)
}

function unfoldAndFocus(form: HTMLFormElement, field: string, input: HTMLElement): () => void {
  unfold(input)
  // A list of inputs may be mounted again meanwhile, when its form receives its values.
  return focusOnNextFrame(() => (input.isConnected ? input : findInput(form, field)))
}

/** Waits for an input that is shown once the server has answered; gives up if the user focuses another field. */
function focusWhenMounted(form: HTMLFormElement, field: string): () => void {
  const observer = new MutationObserver(() => {
    const input = findInput(form, field)
    if (!input) return
    stop()
    unfoldAndFocus(form, field, input)
  })
  const stop = () => {
    observer.disconnect()
    form.removeEventListener('focusin', stop)
  }
  observer.observe(form, { childList: true, subtree: true })
  form.addEventListener('focusin', stop)
  return stop
}

function findInput(form: HTMLFormElement, field: string): HTMLElement | null {
  const named = [...form.querySelectorAll<HTMLInputElement>('[name]')].filter(({ name }) => name === field)
  const input = named.find(({ checked }) => checked) ?? named[0]
  // In a select of Material UI, the visible element is not the input that holds the value.
  if (input?.ariaHidden === 'true') return input.parentElement?.querySelector('[role="combobox"]') ?? null
  if (input) return input
  // A field made of several inputs has its name in `data-field`.
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
