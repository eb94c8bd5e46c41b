import { z } from 'zod'
import { requiredText } from '#charter/register/fieldTypes.ts'
import { notText, text } from '#charter/register/typedText.ts'
import { type Language, LANGUAGES } from '#charter/kit/language.ts'
import { type Role, ROLES } from './access.ts'
import { INTEGER_MAX } from './resourceNames.ts'
import type { ComparableFields, Stored } from './resources.ts'

/**
 * Twelve characters of any kind exceed the 50 bits that the CNIL requires where attempts are slowed down (délibération
 * n° 2022-100 of 21 July 2022). No kind of character is imposed (NIST SP 800-63B, 3.1.1.2).
 */
export const PASSWORD_MIN = 12
/** In UTF-16 code units; all of them count. */
export const PASSWORD_MAX = 128

/** The longest address that SMTP carries (RFC 5321, 4.5.3.1.3). */
const EMAIL_MAX = 254

/** A mail address, stored in lower case: no two mailboxes differ by case alone. */
export const emailAddress = text(EMAIL_MAX)
  .min(1, 'errors.required')
  .pipe(z.email('errors.email').toLowerCase())

/** A password that is being chosen. Only the server checks whether it is too easy to guess. */
export const newPassword = z
  .string({ error: notText })
  .min(1, 'errors.required')
  .min(PASSWORD_MIN, 'errors.passwordTooShort')
  .max(PASSWORD_MAX)

/** An existing password. The rules for choosing one are not applied again. */
const givenPassword = z.string({ error: notText }).min(1, 'errors.required').max(PASSWORD_MAX)

/**
 * What a person is called. The history writes the address beside it, and a name must not look as if it held one. Only the server
 * checks that it is nobody else's.
 */
export const personName = requiredText.refine((name) => !/[<>@]/.test(name), 'errors.nameWithAddress')

const language = z.enum(LANGUAGES, 'errors.notAChoice')
const role = z.enum(ROLES, 'errors.notAChoice')
/** The sites that an account is limited to, each once; null for all. */
const siteLimit = z
  .array(z.int('errors.reference').positive('errors.reference').max(INTEGER_MAX), 'errors.reference')
  .max(1_000)
  .transform((ids) => [...new Set(ids)].toSorted((one, other) => one - other))
  .pipe(z.array(z.number()))
  .nullable()
  .meta({ description: 'the sites whose charters the account may change; null for all' })

export const credentialsSchema = z.strictObject({
  // Any text is accepted, so that an invalid address gets the same answer as an unknown one.
  email: text(EMAIL_MAX).min(1, 'errors.required'),
  password: givenPassword,
})

export const passwordRequestSchema = z.strictObject({ email: emailAddress })

const token = z.string().min(1, 'errors.required').max(200)
export const linkTokenSchema = z.strictObject({ token })
export const passwordByLinkSchema = z.strictObject({ token, newPassword })

/** The fields that a person may change in their own account. */
export const profileSchema = z.strictObject({ name: personName, language })

export const passwordChangeSchema = z.strictObject({ currentPassword: givenPassword, newPassword })

export const sessionIdSchema = z.strictObject({ id: z.int().positive().max(INTEGER_MAX) })

/** The person who is signed in. */
export interface Person {
  id: number
  name: string
  email: string
  role: Role
  /** The language of the screens and of the mails. */
  language: Language
  /** The sites whose charters they may change; null for all. */
  siteIds: readonly number[] | null
}

/** The session, which the screens request first. */
export interface SessionAnswer {
  /** Null when the request carries no valid session. */
  person: Person | null
  /** Whether this server can send a link for a forgotten password by mail. */
  canMail: boolean
}

/** A browser in which a person is signed in. */
export interface OpenSession {
  id: number
  createdAt: string
  /** Instant of the last use, to about a minute. */
  lastSeenAt: string
  /** The browser's name for itself; '' when it sends none. */
  userAgent: string
  /** The network address from which it was opened. */
  address: string
  /** Whether it is the session of this request. */
  isCurrent: boolean
}

/** The purpose of a single-use link (a first password, or another one) and its account. */
export interface LinkState {
  purpose: LinkPurpose
  email: string
  name: string
  language: Language
}
export type LinkPurpose = 'invitation' | 'reset'

/** A single-use link. It is displayed once and stored only as a hash. */
export interface IssuedLink {
  link: string
  /** Instant in UTC, ISO 8601. */
  expiresAt: string
  /** Whether it was sent by mail to the owner of the account. */
  wasMailed: boolean
}

/** The fields of an account that administrators write. */
export const userSchema = z.strictObject({
  name: personName,
  email: emailAddress,
  role,
  language,
  /** Left out, it stays as it is: a client that knows of one site must not lift a limit. */
  siteIds: siteLimit.optional(),
  /** A disabled account cannot sign in, and its open sessions end. */
  disabled: z.boolean('errors.notAChoice'),
})
export type User = z.infer<typeof userSchema>

/** A new account. It cannot be disabled from the start. */
export const invitationSchema = userSchema.omit({ disabled: true })
export type Invitation = z.infer<typeof invitationSchema>

/** `invited` means that no password has been chosen yet. */
export const USER_STATUSES = ['invited', 'active', 'disabled'] as const

/** An account as the API returns it. */
export interface UserRecord extends User, Stored {
  siteIds: number[] | null
  status: (typeof USER_STATUSES)[number]
  /** Instant in UTC, ISO 8601; null before the first sign-in. */
  lastSignInAt: string | null
  openSessions: number
}

/** The fields that `/api/users` filters and sorts by; `q` searches name and address. */
export const USER_FIELDS = {
  id: 'number',
  version: 'number',
  createdAt: 'instant',
  updatedAt: 'instant',
  name: 'text',
  email: 'text',
  role: 'text',
  language: 'text',
  status: 'text',
  lastSignInAt: 'instant',
} as const satisfies ComparableFields
