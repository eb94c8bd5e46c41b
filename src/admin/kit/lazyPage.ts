import { type ComponentType, createElement, type FunctionComponent, lazy, useState } from 'react'
import { loadFrenchScreens } from './language.ts'

export interface LazyPage<Props extends object = object> extends FunctionComponent<Props> {
  /** Downloads the code of the page in advance, so that the page shows at once. */
  preload: () => Promise<void>
}

/**
 * Returns a page whose code is downloaded when it is first opened, and the texts of such pages with it:
 * `lazyPage(() => import('../home/Home.tsx'), 'Home')`.
 */
export function lazyPage<Name extends string, Props extends object = object>(
  load: () => Promise<Record<Name, FunctionComponent<Props>>>,
  name: Name,
): LazyPage<Props> {
  return lazyFirstPage(async () => {
    const [page] = await Promise.all([load(), loadFrenchScreens()])
    return page
  }, name)
}

/** Returns a page whose code is downloaded when it is first opened, and whose texts are among those shown first. */
export function lazyFirstPage<Name extends string, Props extends object = object>(
  load: () => Promise<Record<Name, FunctionComponent<Props>>>,
  name: Name,
): LazyPage<Props> {
  let loaded: FunctionComponent<Props> | undefined
  const loadPage = async (): Promise<{ default: FunctionComponent<Props> }> => {
    loaded = (await load())[name]
    return { default: loaded }
  }
  const LazyComponent = lazy(loadPage)

  // A component that was already downloaded is rendered directly: after any suspension, however short, React waits for
  // 300 ms before it shows the content.
  function Page(props: Props) {
    const [component] = useState<ComponentType<Props>>(() => loaded ?? LazyComponent)
    return createElement(component, props)
  }
  return Object.assign(Page, {
    async preload() {
      await loadPage()
    },
  })
}
