import type { SignInArrival } from '../kit/session/SignInArrival.ts'

/** Where to go once signed in: where one wanted to, if that is a page of these screens, otherwise the home page. */
export function wantedPath({ nextPathname = '/', nextSearch = '' }: SignInArrival): string {
  const isOurs = /^\/(?![/\\])/.test(nextPathname) && !nextPathname.startsWith('/login')
  return isOurs ? `${nextPathname}${nextSearch}` : '/'
}
