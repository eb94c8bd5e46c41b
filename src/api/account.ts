import { z } from 'zod'
import { notText, requiredText, text } from '#charter/register/fieldTypes.ts'
import { type Language, LANGUAGES } from '#charter/kit/language.ts'
import { type Role, ROLES } from './access.ts'
import { INTEGER_MAX } from './resourceNames.ts'
import type { ComparableFields, Stored } from './resources.ts'

/**
 * Twelve characters of any kind are beyond the 50 bits that the CNIL asks where attempts are slowed down (délibération
 * n° 2022-100 of 21 July 2022); which characters they are is nobody's business (NIST SP 800-63B, 3.1.1.2).
 */
export const PASSWORD_MIN = 12
/** In UTF-16 code units; all of them count. */
export const PASSWORD_MAX = 128

/** The longest address that SMTP carries (RFC 5321, 4.5.3.1.3). */
const EMAIL_MAX = 254

/** An address as it is kept: in lower case, since nobody's mailbox differs from another's by case alone. */
export const emailAddress = text(EMAIL_MAX)
  .min(1, 'errors.required')
  .pipe(z.email('errors.email').toLowerCase())

/** A password that is being chosen; whether it is too easy to guess only the server can tell. */
export const newPassword = z
  .string({ error: notText })
  .min(1, 'errors.required')
  .min(PASSWORD_MIN, 'errors.passwordTooShort')
  .max(PASSWORD_MAX)

/** A password that is being given: what it must have been when it was chosen is not asked here. */
const givenPassword = z.string({ error: notText }).min(1, 'errors.required').max(PASSWORD_MAX)

const language = z.enum(LANGUAGES, 'errors.notAChoice')
const role = z.enum(ROLES, 'errors.notAChoice')

export const credentialsSchema = z.strictObject({
  // Any text: one that is no address belongs to nobody, which is all that may be learned.
  email: text(EMAIL_MAX).min(1, 'errors.required'),
  password: givenPassword,
})

export const passwordRequestSchema = z.strictObject({ email: emailAddress })

const token = z.string().min(1, 'errors.required').max(200)
export const linkTokenSchema = z.strictObject({ token })
export const passwordByLinkSchema = z.strictObject({ token, newPassword })

/** What one may change of one's own account. */
export const profileSchema = z.strictObject({ name: requiredText, language })

export const passwordChangeSchema = z.strictObject({ currentPassword: givenPassword, newPassword })

export const sessionIdSchema = z.strictObject({ id: z.int().positive().max(INTEGER_MAX) })

/** Who is signed in. */
export interface Person {
  id: number
  name: string
  email: string
  role: Role
  /** Of the screens and of the mails. */
  language: Language
}

/** What the screens need to know first. */
export interface SessionAnswer {
  /** Null: nobody is signed in. */
  person: Person | null
  /** Whether this server can send a forgotten password's link by mail. */
  canMail: boolean
}

/** One place where a person is signed in. */
export interface OpenSession {
  id: number
  createdAt: string
  /** To the nearest minute or so. */
  lastSeenAt: string
  /** As the browser names itself; '' when it does not. */
  userAgent: string
  /** The network address that it was opened from. */
  address: string
  /** Whether the request came from it. */
  isCurrent: boolean
}

/** What a single-use link is for: a first password, or another one. */
export interface LinkState {
  purpose: LinkPurpose
  email: string
  name: string
  language: Language
}
export type LinkPurpose = 'invitation' | 'reset'

/** A single-use link, which is told once. */
export interface IssuedLink {
  link: string
  /** Instant in UTC, ISO 8601. */
  expiresAt: string
  /** Whether it was sent by mail to whom it is for. */
  wasMailed: boolean
}

/** An account as administrators write it. */
export const userSchema = z.strictObject({
  name: requiredText,
  email: emailAddress,
  role,
  language,
  /** Nobody signs in to a disabled account; its open sessions end. */
  disabled: z.boolean('errors.notAChoice'),
})
export type User = z.infer<typeof userSchema>

/** An account that does not exist yet: nobody invites somebody who then may not come. */
export const invitationSchema = userSchema.omit({ disabled: true })
export type Invitation = z.infer<typeof invitationSchema>

/** `invited`: no password was chosen yet. */
export const USER_STATUSES = ['invited', 'active', 'disabled'] as const

/** An account as it is answered. */
export interface UserRecord extends User, Stored {
  status: (typeof USER_STATUSES)[number]
  /** Instant in UTC, ISO 8601; null before the first time. */
  lastSignInAt: string | null
  openSessions: number
}

/** What `/api/users` can be filtered and sorted by; `q` looks into name and address. */
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
