import { type ReactNode, useDeferredValue } from 'react'

/**
 * Shows its children just after what is around them: for what a page can do without until it has asked for its data,
 * which then comes sooner.
 */
export function Deferred({ children }: { children: ReactNode }) {
  const isTime = useDeferredValue(true, false)
  return isTime ? children : null
}
