import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide the element is, in pixels; `untilKnown` before it is measured. */
export function useRoom(element: RefObject<HTMLElement | null>, untilKnown: number): number {
  const [width, setWidth] = useState(untilKnown)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const observer = new ResizeObserver(() => setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
