import type { Store } from 'react-admin'

/**
 * The same store, whose `reset`, which comes with signing out, forgets what somebody looked for, chose and named, and
 * keeps the settings of the screens under these keys.
 */
export function keepPreferences(store: Store, keys: readonly string[]): Store {
  return {
    ...store,
    reset() {
      for (const key of Object.keys(store.listItems?.() ?? {})) if (!keys.includes(key)) store.removeItem(key)
    },
  }
}
