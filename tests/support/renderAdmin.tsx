import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { memoryStore, type Store } from 'react-admin'
import { App } from '#admin/app/App.tsx'

interface RenderOptions {
  /** The storage of the reader's preferences; a new one by default. */
  store?: Store
}

/** Opens the administration at an address (`/cookies/1`), without preferences and in French. */
export function renderAdmin(address: string, { store = memoryStore() }: RenderOptions = {}) {
  // Without the history state of the last page of an earlier test.
  window.history.replaceState(null, '', `#${address}`)
  const user = userEvent.setup()
  const { unmount } = render(
    <StrictMode>
      <App apiUrl="/api" store={store} />
    </StrictMode>,
  )
  return { user, unmount }
}
