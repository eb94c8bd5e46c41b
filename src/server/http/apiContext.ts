import type { Author, Store } from './store.ts'

/** What every route of the API works with. */
export interface ApiContext {
  store: Store
  /** Who writes, and when: now. */
  author: () => Author
  now: () => Date
}
