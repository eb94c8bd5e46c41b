import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * Creates the accounts. `users`, `sessions`, `credentials` and `verifications` have the layout that better-auth
 * expects, with instants as ISO 8601 texts and booleans as 0 and 1 on every engine. `language`, `version`,
 * `lastSignInAt` and the sort keys are ours.
 */
export const accounts: Migration = {
  name: '0002-accounts',
  async up(transaction, { text, identity, tableEnd, indexable }) {
    const statements = [
      sql`create table users (id ${identity},
        name ${text} not null,
        email ${text} not null,
        "emailVerified" integer not null default 0,
        image ${text},
        role ${text} not null,
        banned integer not null default 0,
        "banReason" ${text},
        "banExpires" ${text},
        language ${text} not null,
        "lastSignInAt" ${text},
        version integer not null,
        "createdAt" ${text} not null,
        "updatedAt" ${text} not null,
        "searchText" ${text} not null,
        "nameKey" ${text} not null
      ) ${tableEnd}`,
      sql`create unique index users_unique on users (${indexable('email')})`,

      sql`create table sessions (id ${identity},
        token ${text} not null,
        "userId" integer not null references users (id),
        "expiresAt" ${text} not null,
        "createdAt" ${text} not null,
        "updatedAt" ${text} not null,
        "ipAddress" ${text},
        "userAgent" ${text},
        "impersonatedBy" ${text}
      ) ${tableEnd}`,
      sql`create unique index sessions_token on sessions (token)`,
      sql`create index sessions_user on sessions ("userId")`,

      sql`create table credentials (id ${identity},
        "accountId" ${text} not null,
        "providerId" ${text} not null,
        "userId" integer not null references users (id),
        "accessToken" ${text},
        "refreshToken" ${text},
        "idToken" ${text},
        "accessTokenExpiresAt" ${text},
        "refreshTokenExpiresAt" ${text},
        scope ${text},
        password ${text},
        "createdAt" ${text} not null,
        "updatedAt" ${text} not null
      ) ${tableEnd}`,
      sql`create unique index credentials_user on credentials ("userId", "providerId")`,

      sql`create table verifications (id ${identity},
        identifier ${text} not null,
        value ${text} not null,
        "expiresAt" ${text} not null,
        "createdAt" ${text} not null,
        "updatedAt" ${text} not null
      ) ${tableEnd}`,
      sql`create index verifications_identifier on verifications (identifier)`,

      sql`create table attempts (
        key ${text} primary key,
        count integer not null,
        until ${text} not null
      ) ${tableEnd}`,
      sql`create table secrets (
        name ${text} primary key,
        value ${text} not null
      ) ${tableEnd}`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
