import { type FunctionComponent, lazy } from 'react'

/** A page whose code is downloaded when it is first opened: `lazyPage(() => import('./Home.tsx'), 'Home')`. */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
): FunctionComponent {
  return lazy(async (): Promise<{ default: FunctionComponent }> => ({ default: (await load())[name] }))
}
