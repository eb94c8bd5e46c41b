import type { session as fr } from '../fr/session.ts'

export const session: typeof fr = {
  email: 'E-mail address',
  tooManyAttempts: 'Too many attempts. Try again in %{wait}.',
  readOnly: 'This page is read-only for you. The following roles may change it: %{roles}.',
  password: {
    label: 'Password',
    new: 'New password',
    show: 'Show the password',
    capsLock: 'Caps Lock is on.',
    rule: 'From %{min} to %{max} characters, any of them.',
    missing: 'One is missing. |||| %{smart_count} are missing.',
    tooMany: 'There is one too many. |||| There are %{smart_count} too many.',
    longEnough: 'The length is fine.',
  },
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    forgotten: 'Forgotten your password?',
    passwordSet: 'Your password is saved. Sign in with it.',
    signedOut: 'You are signed out.',
  },
  signOut: {
    title: 'Signing out',
    pending: 'Signing out…',
    failed: 'You are still signed in: signing out did not work.',
    stay: 'Back to the register',
  },
  again: {
    title: 'Your session has ended',
    text: 'Sign in again to go on. What you typed is still there.',
    other: 'Sign in with another account',
    later: 'Later',
    postponed: 'Nothing can be read or saved before you sign in again. What you typed is still there.',
  },
  forgotten: {
    title: 'Forgotten password',
    text: 'Give the address of your account: a link to choose another password will be sent there.',
    submit: 'Receive a link',
    sent: 'If an account uses this address, a link has just been sent there. It works once, and for a limited time. If it does not arrive, look into your junk mail, then ask whoever administers the register.',
    askSomebody:
      'Ask somebody who administers the register for a link: they can hand you one that lets you choose another password.',
    back: 'Back to signing in',
  },
  link: {
    title: 'Password',
    invitation: 'Welcome',
    reset: 'New password',
    hello: 'Hello %{name}. Choose the password with which you will sign in to the register of cookies.',
    submit: 'Save this password',
    dead: 'This link no longer works',
    deadText: 'It was used already, it was replaced by a newer one, or its time is over.',
    deadHow:
      'If you have chosen your password already, sign in with it. Otherwise ask whoever administers the register for a new link.',
    goToSignIn: 'Go to sign in',
  },
  menu: {
    open: 'Your account: %{name}',
    title: 'Your account',
    account: 'My account',
    documentation: 'API documentation',
    signOut: 'Sign out',
  },
  notAllowed: {
    title: 'Restricted page',
    text: 'Your role (%{role}) does not open this page. Somebody who administers the register can change it.',
    limited:
      'Your role (%{role}), or the platforms that your account is limited to, do not open this page. Somebody who administers the register can change it.',
  },
}
