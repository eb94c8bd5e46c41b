import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/**
 * Shows a page that a link has just opened from its top; left to itself, a single-page application keeps how far down the
 * one before was read. Going back is the browser’s, which remembers; what takes the place of a page, as a saved record
 * does of the form of a new one, stays where one is. Comes before a page shows a part of itself, which it does in effects.
 */
export function useStartAtTop() {
  const { pathname } = useLocation()
  const navigation = useNavigationType()
  const shown = useRef(pathname)
  useLayoutEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (navigation === NavigationType.Push) document.documentElement.scrollTop = 0
  }, [pathname, navigation])
}
