import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { createContext, type ReactNode, use, useState } from 'react'

const StyleNonceContext = createContext<string | undefined>(undefined)

interface StyleNonceProps {
  /** What the page's policy lets style sheets in by; none where the page has no policy. */
  nonce: string | undefined
  children: ReactNode
}

/** Has every style sheet that is made within carry the page's nonce. */
export function StyleNonce({ nonce, children }: StyleNonceProps) {
  const [cache] = useState(() => createCache({ key: 'css', ...(nonce && { nonce }) }))
  return (
    <StyleNonceContext value={nonce}>
      <CacheProvider value={cache}>{children}</CacheProvider>
    </StyleNonceContext>
  )
}

/** For what makes a style sheet of its own. */
export function useStyleNonce(): string | undefined {
  return use(StyleNonceContext)
}
