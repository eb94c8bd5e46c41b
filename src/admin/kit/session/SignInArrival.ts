/** The data that the previous page hands to the sign-in page, in the navigation state, which no link can set. */
export interface SignInArrival {
  /** The page to open after signing in, under react-admin's names. */
  nextPathname?: string
  nextSearch?: string
  /** The e-mail address to sign in with. */
  email?: string
  /** The message to show above the form. */
  notice?: 'passwordSet' | 'signedOut'
  /** The user wants to sign out. */
  isSigningOut?: boolean
}
