import { createElement, type FunctionComponent, lazy, useState } from 'react'

export interface LazyPage extends FunctionComponent {
  /** Downloads the code of the page in advance, so that the page shows at once. */
  preload: () => Promise<void>
}

/**
 * Returns a page whose code is downloaded when it is first opened:
 * `lazyPage(() => import('../home/Home.tsx'), 'Home')`.
 */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
): LazyPage {
  let loaded: FunctionComponent | undefined
  const loadPage = async (): Promise<{ default: FunctionComponent }> => {
    loaded = (await load())[name]
    return { default: loaded }
  }
  const LazyComponent = lazy(loadPage)

  // A component that was already downloaded is rendered directly: after any suspension, however short, React waits for
  // 300 ms before it shows the content.
  function Page() {
    const [component] = useState(() => loaded ?? LazyComponent)
    return createElement(component)
  }
  return Object.assign(Page, {
    async preload() {
      await loadPage()
    },
  })
}
