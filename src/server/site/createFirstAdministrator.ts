import { emailAddress, newPassword } from '#api/account.ts'
import { SERVER } from '#charter/history/change.ts'
import type { OpenAccounts } from '#server/accounts/createAccounts.ts'
import type { Config } from '../process/config.ts'

export type FirstAdministrator =
  /** `created` is null when there was an account already; its `password` is null when the environment gave it. */
  | { kind: 'ok'; created: { email: string; password: string | null } | null }
  | { kind: 'refused'; sentence: string }

/** No mail is ever sent there; the administrator can change it on the screens. */
const DEFAULT_EMAIL = 'admin@registre.local'

/**
 * Creates the administrator of a register without accounts, from `ADMIN_EMAIL` and `ADMIN_PASSWORD`. Without a password
 * there, a random one is made and returned to be displayed, because only its hash is stored.
 */
export async function createFirstAdministrator(
  accounts: OpenAccounts,
  { adminEmail, adminPassword, sentences }: Config,
  now: () => Date,
): Promise<FirstAdministrator> {
  if (await accounts.hasAccounts()) return { kind: 'ok', created: null }
  const email = emailAddress.safeParse(adminEmail ?? DEFAULT_EMAIL)
  if (!email.success) return { kind: 'refused', sentence: sentences.adminEmailInvalid(adminEmail ?? '') }
  const password = newPassword.safeParse(adminPassword ?? makePassword())
  if (!password.success) return { kind: 'refused', sentence: sentences.adminPasswordInvalid }

  const { language, administrator: name } = sentences
  const author = { who: SERVER, at: now().toISOString() }
  const added = await accounts.addWithPassword(
    { name, email: email.data, role: 'administrator', language },
    password.data,
    author,
    true,
  )
  if (added.kind === 'passwordRefused') return { kind: 'refused', sentence: sentences.adminPasswordInvalid }
  // Another process created the account in the meantime.
  if (added.kind !== 'ok') return { kind: 'ok', created: null }
  return {
    kind: 'ok',
    created: { email: email.data, password: adminPassword === null ? password.data : null },
  }
}

/** Leaves out letters and digits that look alike, for a password that is copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Makes twenty letters in groups of five: about 99 bits. */
function makePassword(): string {
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 5 }, randomLetter).join(''))
  return groups.join('-')
}

function randomLetter(): string {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  // Bytes past the last whole multiple are drawn again; otherwise some letters would come more often than others.
  return byte < 256 - (256 % LETTERS.length) ? LETTERS.charAt(byte % LETTERS.length) : randomLetter()
}
