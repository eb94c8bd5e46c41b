import { type RefObject, useEffect } from 'react'

/**
 * Keeps the field that has the focus in its place while a part above it changes by itself: the part does not get lower, and
 * where it gets higher, the page scrolls along.
 */
export function useHeldHeight(part: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = part.current
    const form = element?.closest('form')
    if (!element || !form) return undefined
    let height = element.offsetHeight
    const hold = () => {
      element.style.minHeight = isFocusBelow(element) ? `${height}px` : ''
    }
    const observer = new MutationObserver(() => {
      const growth = element.offsetHeight - height
      height = element.offsetHeight
      hold()
      if (growth > 0 && isFocusBelow(element)) window.scrollBy(0, growth)
    })
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    form.addEventListener('focusin', hold)
    return () => {
      observer.disconnect()
      form.removeEventListener('focusin', hold)
    }
  }, [part])
}

/** Tells whether the element that has the focus follows `part`, and is not in it. */
export function isFocusBelow(part: HTMLElement | null): boolean {
  const focused = document.activeElement
  if (!part || !focused || part.contains(focused)) return false
  return (part.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
