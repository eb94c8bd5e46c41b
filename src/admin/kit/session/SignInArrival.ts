/** What the page one comes from hands over to the sign-in page, in the history's state, which no link can set. */
export interface SignInArrival {
  /** Where one wanted to go (react-admin's names). */
  nextPathname?: string
  nextSearch?: string
  /** The address to sign in with. */
  email?: string
  /** What has just happened. */
  notice?: 'passwordSet' | 'signedOut'
  /** Somebody is signed in and wants to be so no longer. */
  isSigningOut?: boolean
}
