import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import { useShownPage } from './useShownPage.ts'

/**
 * Shows a page that a link has just opened from its top; left to itself, a single-page application keeps how far down the
 * one before was read. Going back is the browser’s, which remembers; what takes the place of a page, as a saved record
 * does of the form of a new one, stays where one is. Comes before a page shows a part of itself, which it does in effects.
 */
export function useStartAtTop() {
  const page = useShownPage()
  const navigation = useNavigationType()
  const shown = useRef(page)
  useLayoutEffect(() => {
    if (shown.current === page) return
    shown.current = page
    if (navigation === NavigationType.Push) document.documentElement.scrollTop = 0
  }, [page, navigation])
}
