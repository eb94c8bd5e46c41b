import { Box } from '@mui/material'
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface ScaledDownProps {
  /** Returns the width to draw at, given the available width; both in CSS pixels. */
  widthIn: (available: number) => number
  children: ReactNode
}

/** Draws its children at a given width, scaled down if less width is available. */
export function ScaledDown({ widthIn, children }: ScaledDownProps) {
  const place = useRef<HTMLDivElement>(null)
  const available = useWidth(place, COMPUTER_WIDTH)
  const width = widthIn(available)
  const scale = Math.min(1, available / width)
  return (
    <Box ref={place} sx={{ height: '100%', overflow: 'hidden' }}>
      <Box
        sx={{ mx: scale < 1 ? 0 : 'auto', transformOrigin: 'top left' }}
        style={{ width, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      >
        {children}
      </Box>
    </Box>
  )
}

/** The narrowest computer window that the page is designed for, in CSS pixels. */
export const COMPUTER_WIDTH = 1024

/**
 * The width that the tables' columns need, as long as scaling down to 65 % keeps the text legible. A phone gets its own
 * width, for which the page has another layout.
 */
export function legibleWidth(available: number): number {
  return available < 500 ? available : Math.max(available, Math.min(900, available / 0.65))
}

/** The width of an element in CSS pixels; `initial` until it is measured. */
function useWidth(element: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const observer = new ResizeObserver(() => setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
