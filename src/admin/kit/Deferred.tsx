import { type ReactNode, useDeferredValue } from 'react'

/**
 * Renders its children just after the rest of the page. Use it for secondary parts: the page then requests its main
 * data sooner.
 */
export function Deferred({ children }: { children: ReactNode }) {
  const isReady = useDeferredValue(true, false)
  return isReady ? children : null
}
