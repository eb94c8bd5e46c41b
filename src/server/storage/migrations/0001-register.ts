import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Creates the register and its history. The history must exist from the start, since it cannot be added later. */
export const register: Migration = {
  name: '0001-register',
  async up(transaction, { text, identity, tableEnd, indexable, appendOnly }) {
    const stored = sql`id ${identity},
      version integer not null,
      "createdAt" ${text} not null,
      "updatedAt" ${text} not null,
      "searchText" ${text} not null`
    const statements = [
      sql`create table providers (${stored},
        name ${text} not null,
        "legalName" ${text} not null,
        website ${text} not null,
        "privacyPolicyUrl" ${text} not null,
        country ${text} not null,
        "transferSafeguard" ${text} not null,
        "dpaReference" ${text} not null,
        contact ${text} not null,
        "reviewedOn" ${text},
        notes ${text} not null,
        "nameKey" ${text} not null,
        "legalNameKey" ${text} not null
      ) ${tableEnd}`,
      sql`create unique index providers_unique on providers (${indexable('name')})`,
      sql`create index providers_name on providers ("nameKey", id)`,

      sql`create table categories (${stored},
        key ${text} not null,
        name ${text} not null,
        description ${text} not null,
        consent ${text} not null,
        position integer not null,
        "nameKey" ${text} not null
      ) ${tableEnd}`,
      sql`create unique index categories_unique on categories (${indexable('key')})`,
      sql`create index categories_position on categories (position, id)`,

      sql`create table cookies (${stored},
        name ${text} not null,
        "nameMatch" ${text} not null,
        "providerId" integer not null references providers (id),
        "categoryId" integer not null references categories (id),
        service ${text} not null,
        location ${text} not null,
        purpose ${text} not null,
        lifetime ${text} not null,
        party ${text} not null,
        storage ${text} not null,
        domain ${text} not null,
        recipients ${text} not null,
        "exemptionReason" ${text} not null,
        status ${text} not null,
        "reviewedOn" ${text},
        notes ${text} not null,
        position integer not null,
        "nameKey" ${text} not null,
        "serviceKey" ${text} not null,
        "locationKey" ${text} not null,
        "purposeKey" ${text} not null,
        "recipientsKey" ${text} not null,
        "lifetimeKey" ${text} not null
      ) ${tableEnd}`,
      sql`create unique index cookies_unique
        on cookies (${indexable('name')}, ${indexable('domain')}, storage)`,
      sql`create index cookies_name on cookies ("nameKey", id)`,
      sql`create index cookies_position on cookies (position, id)`,
      sql`create index cookies_updated on cookies ("updatedAt", id)`,
      sql`create index cookies_provider on cookies ("providerId")`,
      sql`create index cookies_category on cookies ("categoryId")`,

      sql`create table sections (${stored},
        heading ${text} not null,
        body ${text} not null,
        kind ${text} not null,
        position integer not null,
        "headingKey" ${text} not null
      ) ${tableEnd}`,
      sql`create index sections_position on sections (position, id)`,

      sql`create table sites (${stored},
        title ${text} not null,
        "platformName" ${text} not null,
        "platformUrl" ${text} not null,
        language ${text} not null,
        controller ${text} not null,
        "dpoContact" ${text} not null,
        columns ${text} not null,
        "titleKey" ${text} not null,
        "platformNameKey" ${text} not null
      ) ${tableEnd}`,

      sql`create table changes (
        id integer primary key,
        at ${text} not null,
        who ${text} not null,
        action ${text} not null,
        resource ${text} not null,
        "recordId" integer,
        before ${text},
        after ${text},
        "previousHash" ${text} not null,
        hash ${text} not null
      ) ${tableEnd}`,
      sql`create index changes_record on changes (resource, "recordId", id)`,
      ...appendOnly('changes'),
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
