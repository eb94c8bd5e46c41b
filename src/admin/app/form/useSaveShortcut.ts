import { type RefObject, useEffect } from 'react'

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
