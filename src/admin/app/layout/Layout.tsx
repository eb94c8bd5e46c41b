import { Alert, AlertTitle, Box, Button, Stack } from '@mui/material'
import { type ReactNode, type RefObject, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { SkipNavigationButton, useResetErrorBoundaryOnLocationChange } from 'react-admin'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { Link, NavigationType, useLocation, useNavigationType } from 'react-router'
import { EndedSession } from '../EndedSession.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'
import { PageSkeleton } from '../../kit/PageSkeleton.tsx'
import { ServerAwayNotice } from './ServerAwayNotice.tsx'
import { useText } from '../../i18n/useText.ts'
import { lazyPage } from '../../kit/lazyPage.ts'
import { usePerson } from '../../kit/session/session.tsx'
import { RegisterTimeZone } from '../../kit/timeZone.tsx'
import { useFormArrival } from '../../kit/form/formArrival.tsx'

// Loaded apart: most accounts are for all platforms.
const LimitNote = lazyPage(() => import('./LimitNote.tsx'), 'LimitNote')

/** The frame around every page: header, menu, notices, page. */
export function Layout({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const isLimited = (usePerson()?.siteIds ?? null) !== null
  useScrollToTop()
  useFocusOnNavigation(main)
  return (
    <>
      <SkipNavigationButton />
      <Header isMenuOpen={isMenuOpen} onOpenMenu={() => setMenuOpen(true)} />
      <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
        <Navigation isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} />
        <Box
          component="main"
          id="main-content"
          ref={main}
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, px: { xs: 2, md: 3 }, py: 2, outline: 'none' }}
        >
          <ServerAwayNotice />
          <EndedSession />
          <Notices />
          {isLimited && (
            <Suspense fallback={null}>
              <LimitNote />
            </Suspense>
          )}
          <ErrorBoundary FallbackComponent={PageError}>
            <RegisterTimeZone>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </RegisterTimeZone>
          </ErrorBoundary>
        </Box>
      </Box>
    </>
  )
}

/** Replaces a page that failed to render. The frame around it still works. */
function PageError({ resetErrorBoundary }: FallbackProps) {
  const text = useText()
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary)
  return (
    <Alert severity="error">
      <AlertTitle>{text('app.page.failed')}</AlertTitle>
      {text('app.page.failedText')}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button onClick={() => window.location.reload()}>{text('app.page.reload')}</Button>
        <Button component={Link} to="/">
          {text('app.page.home')}
        </Button>
      </Stack>
    </Alert>
  )
}

/**
 * Scrolls to the top when a link opens a page; without this, a single-page application keeps the scroll position of the
 * previous page. On the way back, the browser restores the position itself. A page that replaces another one, such as a
 * created record after its form, keeps the position. A layout effect, so that it runs before a page scrolls to one of
 * its own parts in an effect.
 */
function useScrollToTop() {
  const page = usePageKey()
  const navigation = useNavigationType()
  const previous = useRef(page)
  useLayoutEffect(() => {
    if (previous.current === page) return
    previous.current = page
    if (navigation === NavigationType.Push) document.documentElement.scrollTop = 0
  }, [page, navigation])
}

/**
 * Focuses the page that a link has opened; without this, the focus stays on the link and a screen reader says nothing.
 * Does nothing if the page has focused one of its own elements.
 */
function useFocusOnNavigation(main: RefObject<HTMLElement | null>) {
  const page = usePageKey()
  const previous = useRef(page)
  useEffect(() => {
    if (previous.current === page) return
    previous.current = page
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [page, main])
}

/**
 * Returns a key that changes with the page: its path and, in a series of new records, which all have the same path, the
 * path of the record created before. Filters and the field in the address do not change the key.
 */
function usePageKey(): string {
  const { pathname } = useLocation()
  const { previous } = useFormArrival()
  return previous ? `${pathname} ${previous.path}` : pathname
}
