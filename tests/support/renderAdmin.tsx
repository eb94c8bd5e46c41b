import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { memoryStore, type Store } from 'react-admin'
import { App } from '#admin/app/App.tsx'

interface RenderOptions {
  /** Where the reader's choices are kept; a new one, unless a test looks at what is kept. */
  store?: Store
}

/** Opens the administration at an address (`/cookies/1`), as a new person would, in French. */
export function renderAdmin(address: string, { store = memoryStore() }: RenderOptions = {}) {
  // With nothing handed over by the page that an earlier test left.
  window.history.replaceState(null, '', `#${address}`)
  const user = userEvent.setup()
  const { unmount } = render(
    <StrictMode>
      <App apiUrl="/api" store={store} />
    </StrictMode>,
  )
  return { user, unmount }
}
