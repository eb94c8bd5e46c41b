import { type Kysely, sql } from 'kysely'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { PasswordRefused } from '#server/http/accounts.ts'
import type { Author } from '#server/http/store.ts'
import { appendChanges } from '#server/storage/changes.ts'
import type { Transaction } from '#server/storage/createWriter.ts'
import type { Database } from '#server/storage/database.ts'
import { findUserForWriting } from './users.ts'

export const TOO_EASY: PasswordRefused = { kind: 'passwordRefused', message: 'errors.passwordTooEasy' }

/** better-auth's name for passwords among the ways to sign in. */
const PROVIDER = 'credential'

/** Tells whether a password of valid length is too easy to guess for this person. */
export function isRefusedPassword(password: string, { name, email }: { name: string; email: string }) {
  return isEasyToGuess(password, [...name.split(/\s+/), ...email.split(/[@.]/), email, 'registre', 'cookies'])
}

/** Stores the hash of a person's password, in the place of the earlier one, if any. */
export async function setPassword(
  transaction: Transaction<Database>,
  userId: number,
  hash: string,
  author: Author,
): Promise<void> {
  await findUserForWriting(transaction, userId)
  await sql`insert into credentials ("accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${String(userId)}, ${PROVIDER}, ${userId}, ${hash}, ${author.at}, ${author.at})
    on conflict ("userId", "providerId")
    do update set password = excluded.password, "updatedAt" = excluded."updatedAt"`.execute(transaction)
  await appendChanges(transaction, 'users', author, [
    { action: 'setPassword', recordId: userId, before: null, after: null },
  ])
}

/** Reads the hash of a person's password; null when they have none. */
export async function readPasswordHash(db: Kysely<Database>, userId: number): Promise<string | null> {
  const { rows } = await sql<{ password: string | null }>`
    select password from credentials where "userId" = ${userId} and "providerId" = ${PROVIDER}`.execute(db)
  return rows[0]?.password ?? null
}

// On zxcvbn's scale from 0 to 4, fewer than 10^8 guesses find a password below 3.
const SCORE_MIN = 3
// Later characters can only make a password stronger, and take long to check.
const CHECKED_LENGTH = 48

/**
 * Tells whether a password is easy to guess from French and English words, common passwords, keyboard rows, dates and
 * repetitions. `words` are those that an attacker would try for this person.
 */
async function isEasyToGuess(password: string, words: readonly string[]): Promise<boolean> {
  const estimate = await (zxcvbn ??= loadZxcvbn())
  return estimate.check(password.slice(0, CHECKED_LENGTH), [...words]).score < SCORE_MIN
}

// Two megabytes of words, loaded on the first use, because passwords are seldom chosen.
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
