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
import { useFormArrival } from '../../kit/form/formArrival.tsx'

/** The frame around every page: header, menu, what is to be told, the page. */
export function Layout({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const [menuUnfolded, setMenuUnfolded] = useState(false)
  useStartAtTop()
  useFocusOnNavigation(main)
  return (
    <>
      <SkipNavigationButton />
      <Header menuUnfolded={menuUnfolded} onUnfoldMenu={() => setMenuUnfolded(true)} />
      <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
        <Navigation unfolded={menuUnfolded} onFold={() => setMenuUnfolded(false)} />
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
          <ErrorBoundary FallbackComponent={PageError}>
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </>
  )
}

/** Stands in for a page that failed to show; the frame around it still works. */
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
 * Shows a page that a link has just opened from its top; left to itself, a single-page application keeps how far down the
 * one before was read. Going back is the browser’s, which remembers; what takes the place of a page, as a saved record
 * does of the form of a new one, stays where one is. Comes before a page shows a part of itself, which it does in effects.
 */
function useStartAtTop() {
  const page = useShownPage()
  const navigation = useNavigationType()
  const shown = useRef(page)
  useLayoutEffect(() => {
    if (shown.current === page) return
    shown.current = page
    if (navigation === NavigationType.Push) document.documentElement.scrollTop = 0
  }, [page, navigation])
}

/**
 * Moves the keyboard and the screen reader to the page that a link has just opened; left to itself, a single-page
 * application stays silent on the link. What a page focuses by itself is left alone.
 */
function useFocusOnNavigation(main: RefObject<HTMLElement | null>) {
  const page = useShownPage()
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [page, main])
}

/**
 * What tells the page that is shown from others: its path, and in a series of new records, each at the path of the one
 * before, which one went before it. What is filtered, or the field that a link leads to, makes no other page.
 */
function useShownPage(): string {
  const { pathname } = useLocation()
  const { previous } = useFormArrival()
  return previous ? `${pathname} ${previous.path}` : pathname
}
