import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Fragment, StrictMode } from 'react'
import { memoryStore, type Store } from 'react-admin'
import { App } from '#admin/app/App.tsx'
import { HAS_ALL_ROUNDS } from './rounds.ts'

interface RenderOptions {
  /** The storage of the reader's preferences; a new one by default. */
  store?: Store
  /** What names the site in the address: `?site=2&at=transport`; none by default. */
  site?: string
}

// React renders each component twice in StrictMode, and repeats its effects, to reveal those that are not pure.
const Mode = HAS_ALL_ROUNDS ? StrictMode : Fragment

// One style sheet, as in production, not an element for each rule: jsdom goes through them all at each search in the page.
const styles = createCache({ key: 'css', speedy: true })

/** Opens the administration at an address (`/cookies/1`), without preferences and in French. */
export function renderAdmin(address: string, { store = memoryStore(), site = '' }: RenderOptions = {}) {
  // Without the history state of the last page of an earlier test.
  window.history.replaceState(null, '', `/${site}#${address}`)
  const user = userEvent.setup()
  const { unmount } = render(
    <Mode>
      <CacheProvider value={styles}>
        <App apiUrl="/api" store={store} />
      </CacheProvider>
    </Mode>,
  )
  return { user, unmount }
}
