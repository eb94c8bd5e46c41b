import type { AccountContext } from './accountContext.ts'
import { KNOWN_BROWSER_LIFETIME } from './lifetimes.ts'
import { cookieName, formatCookie, readCookie } from './sessions.ts'
import { hashText, randomToken } from './tokens.ts'

/** The browsers in which a person signed in before, recognised by a signed cookie that opens nothing. */
export interface KnownBrowsers {
  /** Returns what identifies the browser of a request, if somebody signed in to this account with it before. */
  find(cookie: string, email: string): string | null
  /** Makes the `Set-Cookie` header by which a browser is recognised for this account. */
  makeCookie(email: string): string
}

export function createKnownBrowsers({
  signer,
  isSecure,
}: Pick<AccountContext, 'signer' | 'isSecure'>): KnownBrowsers {
  const name = cookieName('device', isSecure)
  return {
    find(cookie, email) {
      const signed = readCookie(cookie, name)
      const browser = signed === null ? null : signer.open(signed)
      return browser?.endsWith(` ${hashText(email)}`) === true ? browser : null
    },
    makeCookie: (email) =>
      formatCookie(
        name,
        signer.sign(`${randomToken()} ${hashText(email)}`),
        KNOWN_BROWSER_LIFETIME,
        isSecure,
      ),
  }
}
