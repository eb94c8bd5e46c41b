import { type RefObject, useEffect, useRef } from 'react'
import { useShownPage } from './useShownPage.ts'

/**
 * Moves the keyboard and the screen reader to the page that a link has just opened; left to itself, a single-page
 * application stays silent on the link. What a page focuses by itself is left alone.
 */
export function useFocusOnNavigation(main: RefObject<HTMLElement | null>) {
  const page = useShownPage()
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [page, main])
}
