import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What the rules ask of a register, and the findings that somebody answers for. */
export const findings: Migration = {
  name: '0005-findings',
  async up(transaction, { text, tableEnd }) {
    const texts = (table: string, fields: readonly string[]) =>
      fields.map(
        (field) =>
          sql`alter table ${sql.table(table)} add column ${sql.ref(field)} ${text} not null default ''`,
      )
    const lists = (table: string, fields: readonly string[]) =>
      fields.map(
        (field) =>
          sql`alter table ${sql.table(table)} add column ${sql.ref(field)} ${text} not null default '[]'`,
      )
    const days = (table: string, fields: readonly string[]) =>
      fields.map((field) => sql`alter table ${sql.table(table)} add column ${sql.ref(field)} ${text}`)
    const statements = [
      ...texts('cookies', [
        'lifetimeNote',
        'renewal',
        'storageNote',
        'subdomainDelegation',
        'thirdPartyAccess',
        'personalData',
        'dataRetention',
        'exemptionGround',
        'audienceAssessmentUrl',
        'lifetimeAsWritten',
        'lifetimeConfirmed',
      ]),
      ...lists('cookies', ['purposeCodes', 'audienceConditions']),
      ...texts('providers', ['role', 'safeguardDocument']),
      ...lists('providers', ['hostingCountries']),
      ...days('providers', ['safeguardCheckedOn']),
      ...lists('sections', ['topics']),
      ...texts('sites', [
        'controllerContact',
        'withdrawalLabel',
        'withdrawalUrl',
        'publisherDomains',
        'consentChoiceRetention',
        'reviewInterval',
      ]),
      ...lists('sites', ['adequacyCountries']),
      ...days('sites', ['adequacyCheckedOn', 'nextReviewOn']),
      ...texts('publications', ['newConsent', 'findings']),
      sql`create table acceptances (
        id integer primary key,
        rule ${text} not null,
        resource ${text} not null,
        "recordId" integer not null,
        aspect ${text} not null,
        severity ${text} not null,
        statement ${text} not null,
        reason ${text} not null,
        until ${text} not null,
        by ${text} not null,
        at ${text} not null
      ) ${tableEnd}`,
      sql`create unique index acceptances_unique on acceptances (rule, resource, "recordId", aspect)`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
