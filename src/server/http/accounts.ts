import type {
  Invitation,
  IssuedLink,
  LinkState,
  OpenSession,
  Person,
  User,
  UserRecord,
} from '#api/account.ts'
import type { ListQuery } from '#api/listQuery.ts'
import type { Language } from '#charter/kit/language.ts'
import type { Author, Duplicate, NotFound, Page, Stale } from './store.ts'

/** Where a request comes from. */
export interface Origin {
  /** The client's network address. */
  address: string
  /** As the browser names itself; '' when it does not. */
  userAgent: string
  /** The request's cookies, as its header has them. */
  cookie: string
}

/** A person, and in which of their sessions. */
export interface SignedIn extends Person {
  sessionId: number
}

/** Too many were wrong; in how many seconds to try again. */
export interface TooMany {
  kind: 'tooMany'
  seconds: number
}
/** Why a password can't be chosen. */
export interface PasswordRefused {
  kind: 'passwordRefused'
  message: 'errors.passwordTooEasy'
}
export interface LinkInvalid {
  kind: 'linkInvalid'
}

/** `cookies`: the `Set-Cookie` headers of the answer. */
export type SignInOutcome =
  | { kind: 'ok'; person: Person; cookies: string[] }
  /** For whatever reason, which the answer keeps to itself; `userId` is for the log: whom it was about. */
  | { kind: 'refused'; userId: number | null }
  | TooMany

type SavedUser = { kind: 'ok'; record: UserRecord }

/**
 * Who may come in, and who they are. A session is all that it hands over: how somebody came by it, with a password
 * today, is its own affair.
 */
export interface Accounts {
  /** Whether a link can be sent by mail. */
  canMail: boolean
  /** Who a request comes from, as things stand at this moment; null when nobody is signed in there. */
  authenticate(cookie: string): Promise<SignedIn | null>

  signIn(credentials: { email: string; password: string }, origin: Origin): Promise<SignInOutcome>
  /** Ends the session, if there is one; gives the `Set-Cookie` headers of the answer. */
  signOut(origin: Origin): Promise<string[]>
  /** Sends a link to choose another password, when the account exists and can be signed in to. */
  requestPassword(email: string, origin: Origin): Promise<{ kind: 'ok' } | TooMany>
  checkLink(token: string): Promise<{ kind: 'ok'; link: LinkState } | LinkInvalid>
  setPasswordByLink(
    token: string,
    password: string,
  ): Promise<{ kind: 'ok'; email: string } | LinkInvalid | PasswordRefused>

  changeProfile(person: SignedIn, profile: { name: string; language: Language }): Promise<Person>
  changePassword(
    person: SignedIn,
    passwords: { currentPassword: string; newPassword: string },
  ): Promise<{ kind: 'ok' } | { kind: 'wrongPassword' } | PasswordRefused | TooMany>
  listSessions(person: SignedIn): Promise<OpenSession[]>
  endSession(person: SignedIn, id: number): Promise<{ kind: 'ok' } | NotFound>
  endOtherSessions(person: SignedIn): Promise<void>

  listUsers(query: ListQuery): Promise<Page<UserRecord>>
  getUser(id: number): Promise<SavedUser | NotFound>
  /** `base`: where this server is reached, for the link. */
  invite(
    invitation: Invitation,
    base: string,
    author: Author,
  ): Promise<{ kind: 'ok'; record: UserRecord; invitation: IssuedLink } | Duplicate>
  updateUser(
    id: number,
    version: number,
    user: User,
    author: Author,
  ): Promise<SavedUser | NotFound | Stale | Duplicate | { kind: 'lastAdministrator' }>
  issueLink(
    id: number,
    base: string,
    author: Author,
  ): Promise<{ kind: 'ok'; link: IssuedLink } | NotFound | { kind: 'disabled' }>
  endSessionsOf(id: number, author: Author): Promise<{ kind: 'ok'; ended: number } | NotFound>
}

/** Sends a mail in plain text; rejects when it could not be handed over. */
export interface Mailer {
  send(mail: { to: string; subject: string; text: string }): Promise<void>
}
