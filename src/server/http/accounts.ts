import type {
  Invitation,
  IssuedLink,
  LinkState,
  OpenSession,
  Person,
  User,
  UserRecord,
} from '#api/account.ts'
import type { Role } from '#api/access.ts'
import type { ListQuery } from '#api/listQuery.ts'
import type { ReadyNote } from '#api/readyNote.ts'
import type { Language } from '#charter/kit/language.ts'
import type { Author, Duplicate, InvalidState, MissingReference, NotFound, Page, Stale } from './store.ts'

/** The origin of a request. */
export interface Origin {
  /** The client's network address. */
  address: string
  /** The browser's name for itself; '' when it sends none. */
  userAgent: string
  /** The `Cookie` header. */
  cookie: string
}

/** A person, with the session of the request. */
export interface SignedIn extends Person {
  sessionId: number
}

/** Too many attempts failed; another is allowed after `seconds`. */
export interface TooMany {
  kind: 'tooMany'
  seconds: number
}
/** The password is not accepted, with the reason. */
export interface PasswordRefused {
  kind: 'passwordRefused'
  message: 'errors.passwordTooEasy'
}
/** Another account has, or once had, a name that is easily taken for this one; or the history calls the server so. */
export interface NameRefused {
  kind: 'nameRefused'
  message: 'errors.nameTaken' | 'errors.nameOfServer'
}
/** The account may not be limited so: its role is for all sites, or one of the sites does not exist. */
export type LimitRefused = InvalidState | MissingReference
export interface LinkInvalid {
  kind: 'linkInvalid'
}

/** `cookies`: the `Set-Cookie` headers of the answer. */
export type SignInOutcome =
  | { kind: 'ok'; person: Person; cookies: string[] }
  /** The answer never gives the reason, so that strangers learn nothing. `userId` is for the log only. */
  | { kind: 'refused'; userId: number | null }
  | TooMany

type SavedUser = { kind: 'ok'; record: UserRecord }

/**
 * The accounts and their sessions. Callers see sessions only, so that another way to sign in, beside a password,
 * changes nothing for them.
 */
export interface Accounts {
  /** Whether links can be sent by mail. */
  canMail: boolean
  /** Returns the person of a request's session, with their present role; null without a valid session. */
  authenticate(cookie: string): Promise<SignedIn | null>

  /** Counts a write that a person was refused, and says whether the history takes it: a few an hour, and a last one. */
  countRefusal(person: SignedIn): Promise<'noted' | 'lastNoted' | 'unnoted'>

  /** Counts that a person says that the draft is ready, unless they, or all, said so too often. */
  countReadyNote(person: SignedIn): Promise<{ kind: 'ok' } | TooMany>
  /** Mails to the others who may publish that the draft is ready. Never rejects: a failure is logged. */
  mailReadyNote(note: ReadyNote, person: SignedIn, siteId: number): Promise<void>

  signIn(credentials: { email: string; password: string }, origin: Origin): Promise<SignInOutcome>
  /** Ends the session, if there is one; returns the `Set-Cookie` headers of the answer. */
  signOut(origin: Origin): Promise<string[]>
  /** Sends a link to choose another password, when the account exists and is not disabled. */
  requestPassword(email: string, origin: Origin): Promise<{ kind: 'ok' } | TooMany>
  checkLink(token: string): Promise<{ kind: 'ok'; link: LinkState } | LinkInvalid>
  setPasswordByLink(
    token: string,
    password: string,
  ): Promise<{ kind: 'ok'; email: string } | LinkInvalid | PasswordRefused>

  changeProfile(
    person: SignedIn,
    profile: { name: string; language: Language },
    author: Author,
  ): Promise<{ kind: 'ok'; person: Person } | NameRefused | TooMany>
  changePassword(
    person: SignedIn,
    passwords: { currentPassword: string; newPassword: string },
    author: Author,
  ): Promise<{ kind: 'ok' } | { kind: 'wrongPassword' } | PasswordRefused | TooMany>
  listSessions(person: SignedIn): Promise<OpenSession[]>
  endSession(person: SignedIn, id: number, author: Author): Promise<{ kind: 'ok' } | NotFound>
  endOtherSessions(person: SignedIn, author: Author): Promise<void>

  /** Lists the names of those who have one of these roles, may write on all of these sites and can sign in, by name. */
  listNames(roles: readonly Role[], sites: readonly number[]): Promise<string[]>
  listUsers(query: ListQuery): Promise<Page<UserRecord>>
  getUser(id: number): Promise<SavedUser | NotFound>
  /** `base` is the address of this server, for the link. */
  invite(
    invitation: Invitation,
    base: string,
    author: Author,
  ): Promise<
    { kind: 'ok'; record: UserRecord; invitation: IssuedLink } | Duplicate | NameRefused | LimitRefused
  >
  updateUser(
    id: number,
    version: number,
    user: User,
    author: Author,
  ): Promise<
    SavedUser | NotFound | Stale | Duplicate | NameRefused | LimitRefused | { kind: 'lastAdministrator' }
  >
  issueLink(
    id: number,
    base: string,
    author: Author,
  ): Promise<{ kind: 'ok'; link: IssuedLink } | NotFound | { kind: 'disabled' }>
  endSessionsOf(id: number, author: Author): Promise<{ kind: 'ok'; ended: number } | NotFound>
}

/** Sends a mail in plain text; rejects when no mail server accepts it. */
export interface Mailer {
  send(mail: { to: string; subject: string; text: string }): Promise<void>
}
