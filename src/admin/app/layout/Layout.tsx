import { Box } from '@mui/material'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { SkipNavigationButton } from 'react-admin'
import { ErrorBoundary } from 'react-error-boundary'
import { EndedSession } from '../session/EndedSession.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'
import { PageError } from './PageError.tsx'
import { PageSkeleton } from '../../kit/states.tsx'
import { ServerAwayNotice } from './ServerAwayNotice.tsx'
import { useFocusOnNavigation } from './useFocusOnNavigation.ts'
import { useStartAtTop } from './useStartAtTop.ts'

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
