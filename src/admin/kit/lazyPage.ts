import { createElement, type FunctionComponent, lazy, useState } from 'react'

export interface LazyPage extends FunctionComponent {
  /** Downloads the page before it is opened; it then shows without waiting. */
  preload: () => Promise<void>
}

/** A page whose code is downloaded when it is first opened: `lazyPage(() => import('../app/Home.tsx'), 'Home')`. */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
): LazyPage {
  let loaded: FunctionComponent | undefined
  const loadPage = async (): Promise<{ default: FunctionComponent }> => {
    loaded = (await load())[name]
    return { default: loaded }
  }
  const waiting = lazy(loadPage)

  // React holds back for 300 ms what it had to wait for, however short that was.
  function Page() {
    const [shown] = useState(() => loaded ?? waiting)
    return createElement(shown)
  }
  return Object.assign(Page, {
    async preload() {
      await loadPage()
    },
  })
}
