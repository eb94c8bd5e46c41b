import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { createContext, type ReactNode, use, useState } from 'react'

interface StyleNonceProps {
  /** The nonce of the page's content security policy; undefined where the page has no policy. */
  nonce: string | undefined
  children: ReactNode
}

const StyleNonceContext = createContext<string | undefined>(undefined)

/** Gives the page's nonce to every style sheet that the components inside create. */
export function StyleNonce({ nonce, children }: StyleNonceProps) {
  const [cache] = useState(() => createCache({ key: 'css', ...(nonce && { nonce }) }))
  return (
    <StyleNonceContext value={nonce}>
      <CacheProvider value={cache}>{children}</CacheProvider>
    </StyleNonceContext>
  )
}

/** Returns the page's nonce, for libraries that create their own style sheets. */
export function useStyleNonce(): string | undefined {
  return use(StyleNonceContext)
}
