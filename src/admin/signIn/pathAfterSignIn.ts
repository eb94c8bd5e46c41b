import type { SignInArrival } from '../kit/session/SignInArrival.ts'

/** Returns the path to open after signing in: the requested page if it belongs to this application, otherwise the home page. */
export function pathAfterSignIn({ nextPathname = '/', nextSearch = '' }: SignInArrival): string {
  const isInternal = /^\/(?![/\\])/.test(nextPathname) && !nextPathname.startsWith('/login')
  return isInternal ? `${nextPathname}${nextSearch}` : '/'
}
