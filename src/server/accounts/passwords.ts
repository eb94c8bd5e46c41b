import { type Kysely, sql, type Transaction } from 'kysely'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { PasswordRefused } from '#server/http/accounts.ts'
import type { Author } from '#server/http/store.ts'
import { appendChanges } from '#server/storage/changes.ts'
import type { Database } from '#server/storage/database.ts'

export const TOO_EASY: PasswordRefused = { kind: 'passwordRefused', message: 'errors.passwordTooEasy' }

/** How better-auth calls a password among the ways to sign in. */
const PROVIDER = 'credential'

/** Whether a password may not be chosen by this person, having the right length. */
export function isRefusedPassword(password: string, { name, email }: { name: string; email: string }) {
  return isEasyToGuess(password, [...name.split(/\s+/), ...email.split(/[@.]/), email, 'registre', 'cookies'])
}

/** Gives a person a password, by its hash, in the place of the one they had, if any. */
export async function setPassword(
  transaction: Transaction<Database>,
  userId: number,
  hash: string,
  author: Author,
): Promise<void> {
  await sql`insert into credentials ("accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${String(userId)}, ${PROVIDER}, ${userId}, ${hash}, ${author.at}, ${author.at})
    on conflict ("userId", "providerId")
    do update set password = excluded.password, "updatedAt" = excluded."updatedAt"`.execute(transaction)
  await appendChanges(transaction, 'users', author, [
    { action: 'setPassword', recordId: userId, before: null, after: null },
  ])
}

/** The hash of a person's password; null when they have none. */
export async function readPasswordHash(db: Kysely<Database>, userId: number): Promise<string | null> {
  const { rows } = await sql<{ password: string | null }>`
    select password from credentials where "userId" = ${userId} and "providerId" = ${PROVIDER}`.execute(db)
  return rows[0]?.password ?? null
}

// zxcvbn's scale from 0 to 4: below 3 less than 10^8 guesses find it.
const SCORE_MIN = 3
// What comes later can only make it harder to guess, and takes long to look at.
const CHECKED_LENGTH = 48

/**
 * Whether guessing by lists of common passwords and words, French and English, by keyboard rows, dates and
 * repetitions finds the password soon. `words` are those that somebody would try for this person.
 */
async function isEasyToGuess(password: string, words: readonly string[]): Promise<boolean> {
  const estimate = await (zxcvbn ??= loadZxcvbn())
  return estimate.check(password.slice(0, CHECKED_LENGTH), [...words]).score < SCORE_MIN
}

// Two megabytes of words that most days nobody needs.
let zxcvbn: Promise<ZxcvbnFactory> | undefined

async function loadZxcvbn(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
  })
}
